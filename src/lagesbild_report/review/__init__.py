"""The review list: what the analyst reads again, and why."""

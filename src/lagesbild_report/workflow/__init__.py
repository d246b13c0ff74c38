"""The steps of the workflow: each reads files, calls the functions that do the work, writes."""

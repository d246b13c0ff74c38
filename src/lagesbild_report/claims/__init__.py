"""Claims: where each printed figure comes from, from the extract to the page."""

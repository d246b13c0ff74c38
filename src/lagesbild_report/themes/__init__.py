"""The themes of the report: from a source's observations to the tables of a chapter."""

"""Edition against edition: what was published is kept, and the next edition is held against it."""

"""The linter of texts that people write: what should be computed, bound or spelled in one way."""

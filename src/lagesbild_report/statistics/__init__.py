"""Statistical methods: numbers in, numbers out. No source, no Swedish, no files."""

"""Reading back: the finished document and the raw files against the claims, by another path."""

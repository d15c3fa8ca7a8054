"""The hand-written loops with blocking calls."""

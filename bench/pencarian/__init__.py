"""Measures the search: whether people find what they mean, how large the index is, and how fast it answers."""

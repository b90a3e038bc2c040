"""Benchmarks and the generator of large catalogues. `python -m bench` builds and measures; see README.md."""

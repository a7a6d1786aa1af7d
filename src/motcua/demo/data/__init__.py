"""Data that the demo is built from; sources and licences in README.md."""

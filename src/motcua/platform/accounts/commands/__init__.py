"""Acts on accounts, one a file."""

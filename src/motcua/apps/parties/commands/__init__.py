"""Acts on people and organisations, one a file."""

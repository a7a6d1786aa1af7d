"""Acts on processes, one file an act."""

"""Questions about people and organisations, one a file."""

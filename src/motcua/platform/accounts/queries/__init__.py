"""Questions to accounts, one a file."""

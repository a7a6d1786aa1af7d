"""What is printed of the catalogue."""

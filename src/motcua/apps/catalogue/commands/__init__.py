"""What changes the catalogue, one file per act."""

"""Questions to the organisation, one a file."""

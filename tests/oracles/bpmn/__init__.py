"""Answers about process drawings that come from elsewhere."""

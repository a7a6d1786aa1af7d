"""Reads of processes, one question a file."""

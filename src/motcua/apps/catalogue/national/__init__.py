"""Grounds of a pause that hold where a version lists none of its own; data, with its reader."""

"""Danh mục: what procedures say, and how a change of it comes into force."""

"""Tổ chức: agencies, their units, desks, posts and people, who stands in, hours and days off, and history."""

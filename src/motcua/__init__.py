"""Một Cửa: the electronic one-stop shop for Vietnamese public administration."""

"""Tiếp nhận: choosing a procedure, the one page of reception, and the receipt that comes of it."""

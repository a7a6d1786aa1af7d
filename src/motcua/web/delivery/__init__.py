"""Trả kết quả: what lies at the desk, and handing one of it over."""

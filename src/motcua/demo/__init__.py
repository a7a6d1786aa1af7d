"""A believable province, built only through commands; every person and number in it is invented."""

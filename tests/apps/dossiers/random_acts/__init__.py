"""Random acts by random officers, and what must hold after each of them."""

"""Acts on an organisation, each with its form; `registry.py` lists them as pages offer them."""

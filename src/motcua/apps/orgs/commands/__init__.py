"""Acts on the organisation, one a file. Each is one transaction, refuses with `platform.acts` errors, and
done twice with one act has one effect. What an act makes carries the act's id as its key.
"""

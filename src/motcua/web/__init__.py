"""Pages for people. A page parses, asks one query or does one act, and answers; it decides nothing itself.

Every view states who may open it with `access.page`; an architecture test walks all addresses and refuses
one that does not. One folder is one group of pages with its templates, and knows no other group.
"""

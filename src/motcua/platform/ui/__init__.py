"""How every page looks and reads: base templates, components, form renderer, words for dates and figures.

Owns the stylesheet and scripts (sources in `frontend/`, built into `static/dist/`), the content
security policy, the error pages and the library `{% load motcua_ui %}`. Knows no dossier and no
agency: a page hands in plain values. Leaves what a page shows, and to whom, to `web`.
How to build a page from these parts: docs/howto/page.md.
"""

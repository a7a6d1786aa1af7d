"""What a page may load and do: only what this server sends, nothing inline, nothing evaluated.

`data:` images are the icons of the stylesheet. Set as Django's `SECURE_CSP`.
"""

from typing import Final

from django.utils.csp import CSP

SECURE_CSP: Final[dict[str, list[str]]] = {
    "default-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "style-src": [CSP.SELF],
    "script-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "object-src": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
    "base-uri": [CSP.SELF],
    "form-action": [CSP.SELF],
}

"""The code in an address that a receipt's QR code says."""

import re
from urllib.parse import unquote

_FOLLOWED = re.compile(r"/h/(?P<code>[^/?#\s]+)")


def code_in_address(text: str) -> str | None:
    """`H99.27-261123-0007` of `https://…/h/H99.27-261123-0007?k=…`; None for a text that is no such address.

    Whichever host it names: slips outlive names of sites.
    """
    found = _FOLLOWED.search(text)
    return unquote(found["code"]) if found else None

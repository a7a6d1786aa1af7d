"""A press that met a locked desk is kept, so that nothing typed is lost where no script runs.

The fields travel sealed with the lock page and back: the page's source tells nobody what was typed.
"""

import base64
import json
from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest

from motcua.platform.secrets import Sealed, SecretsError, decrypt, encrypt

KEPT: Final = "kept"
MOST_CHARACTERS: Final = 200_000


@dataclass(frozen=True, slots=True)
class Press:
    """Where it went, and what it carried."""

    path: str
    fields: tuple[tuple[str, str], ...]


def kept(request: HttpRequest) -> str:
    """The press as a text that only this session can open; empty when it is too long to keep.

    Files are not kept: a browser gives them out once.
    """
    fields = [
        [name, value]
        for name, values in request.POST.lists()
        if name != "csrfmiddlewaretoken"
        for value in values
    ]
    text = json.dumps([request.get_full_path(), fields])
    if len(text) > MOST_CHARACTERS:
        return ""
    sealed = encrypt(text, _context(request))
    return base64.urlsafe_b64encode(sealed.ciphertext).decode() + "." + sealed.key_id


def opened(request: HttpRequest, text: str) -> Press | None:
    """What `kept` made in this session; None for anything else."""
    ciphertext, _dot, key_id = text.partition(".")
    try:
        sealed = Sealed(key_id, base64.urlsafe_b64decode(ciphertext))
        path, fields = json.loads(decrypt(sealed, _context(request)))
    except (ValueError, SecretsError):
        return None
    return Press(path, tuple((name, value) for name, value in fields))


def _context(request: HttpRequest) -> str:
    return f"desk_lock.press:{request.session.session_key}"

"""Speaking Web Authentication with a browser: what it is asked, what its answer proves.

The signatures are checked by `fido2` (Yubico, BSD-2-Clause); see docs/decisions/0026-second-factor.md.
"""

import json
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from fido2.server import Fido2Server
from fido2.utils import websafe_decode
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticatorData,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    UserVerificationRequirement,
)

from motcua.platform.accounts.models import User
from motcua.platform.accounts.totp import ISSUER

type State = dict[str, Any]
"""What must come back unchanged with the answer: kept in the session, never in the page."""


class PasskeyRefused(Exception):
    """The browser's answer proves nothing: another site, another challenge, a wrong signature."""


def ask_to_make(user: User, held: Sequence[bytes]) -> tuple[dict[str, Any], State]:
    """What `navigator.credentials.create` is asked, and the state. `held`: credentials it already has."""
    options, state = _server().register_begin(
        PublicKeyCredentialUserEntity(id=user.pk.bytes, name=user.login, display_name=user.display_name),
        credentials=[AttestedCredentialData(each) for each in held],
        user_verification=UserVerificationRequirement.PREFERRED,
    )
    return dict(options), state


def made(state: State, answer: str) -> tuple[bytes, bytes, int]:
    """The id, the credential data and the counter of a new passkey. Raises PasskeyRefused."""
    data = _proven(lambda: _server().register_complete(state, json.loads(answer)))
    credential = data.credential_data
    if credential is None:
        raise PasskeyRefused
    return credential.credential_id, bytes(credential), data.counter


def ask_to_show(held: Sequence[bytes]) -> tuple[dict[str, Any], State]:
    """What `navigator.credentials.get` is asked, and the state."""
    options, state = _server().authenticate_begin(
        [AttestedCredentialData(each) for each in held],
        user_verification=UserVerificationRequirement.PREFERRED,
    )
    return dict(options), state


def shown(state: State, held: Sequence[bytes], answer: str) -> tuple[bytes, int]:
    """Which of the credentials was shown, by id, and its counter now. Raises PasskeyRefused."""
    known = [AttestedCredentialData(each) for each in held]

    def prove() -> tuple[bytes, int]:
        told = json.loads(answer)
        credential = _server().authenticate_complete(state, known, told)
        return credential.credential_id, _counter(told)

    return _proven(prove)


def _counter(told: dict[str, Any]) -> int:
    return AuthenticatorData(websafe_decode(told["response"]["authenticatorData"])).counter


def _proven[T](prove: Callable[[], T]) -> T:
    try:
        return prove()
    # The library raises plain ValueError and kin for whatever is wrong with an answer from outside.
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise PasskeyRefused from wrong


def _server() -> Fido2Server:
    host = urlsplit(settings.PUBLIC_URL).hostname or ""
    return Fido2Server(
        PublicKeyCredentialRpEntity(id=host, name=ISSUER),
        verify_origin=lambda origin: origin == settings.PUBLIC_URL,
    )

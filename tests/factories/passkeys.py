"""A passkey in software: answers as a browser does, with a key of its own."""

import json
from dataclasses import dataclass, field
from hashlib import sha256
from secrets import token_bytes
from typing import Any
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from django.conf import settings
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import Aaguid, AttestationObject, AttestedCredentialData, AuthenticatorData

PRESENT = AuthenticatorData.FLAG.UP


@dataclass
class SoftKey:
    """One credential. `counter` grows with each use, unless told otherwise."""

    private: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    credential_id: bytes = field(default_factory=lambda: token_bytes(16))
    counter: int = 0

    def make(self, options: dict[str, Any], origin: str | None = None) -> str:
        """What `navigator.credentials.create` answers."""
        public = ES256.from_cryptography_key(self.private.public_key())
        credential = AttestedCredentialData.create(Aaguid.NONE, self.credential_id, public)
        data = AuthenticatorData.create(
            _site(), PRESENT | AuthenticatorData.FLAG.AT, self.counter, credential
        )
        return self._answer(
            client=_client("webauthn.create", options, origin),
            attestationObject=websafe_encode(AttestationObject.create("none", data, {})),
        )

    def show(self, options: dict[str, Any], origin: str | None = None) -> str:
        """What `navigator.credentials.get` answers."""
        self.counter += 1
        data = AuthenticatorData.create(_site(), PRESENT, self.counter)
        client = _client("webauthn.get", options, origin)
        signature = self.private.sign(bytes(data) + sha256(client).digest(), ec.ECDSA(SHA256()))
        return self._answer(
            client=client, authenticatorData=websafe_encode(data), signature=websafe_encode(signature)
        )

    def _answer(self, *, client: bytes, **response: str) -> str:
        name = websafe_encode(self.credential_id)
        said = {"clientDataJSON": websafe_encode(client), **response}
        return json.dumps({"id": name, "rawId": name, "type": "public-key", "response": said})


def _client(kind: str, options: dict[str, Any], origin: str | None) -> bytes:
    challenge = options["publicKey"]["challenge"]
    said = {"type": kind, "challenge": challenge, "origin": origin or settings.PUBLIC_URL}
    return json.dumps(said).encode()


def _site() -> bytes:
    return sha256((urlsplit(settings.PUBLIC_URL).hostname or "").encode()).digest()

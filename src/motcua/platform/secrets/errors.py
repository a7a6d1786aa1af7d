"""What can go wrong with keys. No message ever carries a key or the sealed text."""


class SecretsError(Exception):
    """Base of all errors of this package."""


class KeysMissing(SecretsError):
    """There is no keys file where one is expected."""


class KeysUnsafe(SecretsError):
    """The keys file can't be trusted: others may read it, or its content is not a ring of keys."""


class UnknownKey(SecretsError):
    """A text was sealed with a key that the ring does not hold."""


class SealBroken(SecretsError):
    """The sealed bytes were altered, or they belong to another context."""

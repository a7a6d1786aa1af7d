"""Words for people, kept translatable without a framework.

The pure floor has no language of its own: it answers with a `Phrase`, a Vietnamese msgid with its values.
`str(phrase)` is Vietnamese; the web floor passes its `gettext` to `phrase.told(gettext)`. Every msgid is
marked by `gettext_noop`, the keyword by which `makemessages` finds it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

type Translate = Callable[[str], str]
type Value = str | int | datetime | Phrase


def gettext_noop(msgid: str) -> str:
    """Mark a msgid for extraction."""
    return msgid


@dataclass(frozen=True, slots=True)
class Phrase:
    """A msgid with `{named}` places and the values to put there; values may be phrases or times."""

    msgid: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def told(self, translate: Translate) -> str:
        """The phrase in the language of `translate`."""
        return translate(self.msgid).format(
            **{name: _told(value, translate) for name, value in self.values.items()}
        )

    def __str__(self) -> str:
        return self.told(lambda msgid: msgid)


def _told(value: Value, translate: Translate) -> str:
    match value:
        case Phrase():
            return value.told(translate)
        case datetime():
            return f"{value:%H:%M %d/%m/%Y}"
        case _:
            return str(value)

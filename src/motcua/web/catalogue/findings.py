"""What the version on the page would change, and what it still lacks."""

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from motcua.apps.catalogue.contents import VersionContents, from_json
from motcua.apps.catalogue.differences import Difference, differences
from motcua.apps.catalogue.models import Draft
from motcua.apps.catalogue.queries.version_contents import contents_of
from motcua.apps.catalogue.rules import missing
from motcua.apps.catalogue.wording import LABELS, NOUNS
from motcua.web.catalogue.editor_form import EditorForm

SHOWN: Final = 40


@dataclass(frozen=True, slots=True)
class Findings:
    """`readable` False: something typed cannot be read, so there is nothing to compare."""

    readable: bool
    differences: tuple[Difference, ...] = ()
    lacks: tuple[str, ...] = ()

    @property
    def shown(self) -> tuple[Difference, ...]:
        """The first of them; a whole rewriting is told by its number."""
        return self.differences[:SHOWN]

    @property
    def more(self) -> int:
        return max(0, len(self.differences) - SHOWN)


def findings(draft: Draft, form: EditorForm) -> Findings:
    """Of what is on the page now; of the draft itself while nothing was typed."""
    if not form.head.is_bound:
        return found(draft, from_json(draft.contents))
    return found(draft, form.contents()) if form.is_valid() else Findings(readable=False)


def found(draft: Draft, contents: VersionContents) -> Findings:
    """Of these contents against the version in force."""
    return Findings(
        readable=True,
        differences=differences(contents_of(draft.base_id), contents),
        lacks=tuple(f"{_place(path)}: {words}" for path, words in missing(contents).items()),
    )


def _place(path: str) -> str:
    """`terms-0-limit` as "Cách nộp 1"."""
    name, _dash, rest = path.partition("-")
    if not rest:
        return str(LABELS.get(name, name))
    noun = str(NOUNS[name])
    return _("%(noun)s %(number)d") % {
        "noun": noun[:1].upper() + noun[1:],
        "number": int(rest.partition("-")[0]) + 1,
    }

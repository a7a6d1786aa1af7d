"""Change the word list of the search: add, change, switch off and on again."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.db import connection, transaction
from django.utils.translation import gettext as _

from motcua.apps.catalogue.commands.editing import require_editor
from motcua.apps.catalogue.models import SearchWordChange
from motcua.apps.catalogue.queries.search_words import WordLine, word_lines
from motcua.apps.orgs.actor import Actor
from motcua.domain.search import WordKind
from motcua.domain.search.words import words_of
from motcua.domain.text import clean
from motcua.platform.acts import Act, Conflict, InvalidInput, NotFound
from motcua.platform.db.locks import AdvisoryLock

LONGEST_TERM = 4
"""Words; a longer term would be somebody's whole query, and the list the answer to it."""
MEANT = frozenset({WordKind.SYNONYM, WordKind.ABBREVIATION})


@dataclass(frozen=True, slots=True)
class WordInput:
    """A line as an editor typed it."""

    kind: WordKind
    term: str
    meaning: str = ""

    def tidied(self) -> "WordInput":
        """In one line and lower case, as lines are compared; only what has a meaning keeps one."""
        meaning = clean(self.meaning).lower() if self.kind in MEANT else ""
        return replace(self, term=clean(self.term).lower(), meaning=meaning)


@transaction.atomic
def add_word(act: Act, actor: Actor, word: WordInput) -> None:
    """A new line, or one that was switched off, counts from now on.

    Raises NotAllowed, InvalidInput (`term`, `meaning`).  3 queries.
    """
    require_editor(actor)
    typed = word.tidied()
    _check(typed)
    if _is_first(act):
        present = _line(typed)
        if present and present.is_on:
            raise InvalidInput({"term": _("Dòng này đã có và đang dùng.")})
        _write(act, [(typed, True)])


@transaction.atomic
def change_word(act: Act, actor: Actor, old: WordInput, new: WordInput) -> None:
    """The old line is switched off and the new one counts; raises as `add_word`, and Conflict."""
    require_editor(actor)
    typed = new.tidied()
    _check(typed)
    if _is_first(act):
        _expect_on(old)
        if typed != old:
            _write(act, [(old, False), (typed, True)])


@transaction.atomic
def switch_word(act: Act, actor: Actor, word: WordInput, *, is_on: bool) -> None:
    """The line counts, or no longer does; nothing when it is so already.  Raises NotAllowed, NotFound."""
    require_editor(actor)
    if _is_first(act):
        line = _line(word)
        if line is None:
            raise NotFound(_("Không có dòng này trong danh sách."))
        if line.is_on != is_on:
            _write(act, [(word, is_on)])


def _check(word: WordInput) -> None:
    wrong: dict[str, str] = {}
    words = words_of(word.term)
    if not words:
        wrong["term"] = _("Cần ít nhất một chữ.")
    elif len(words) > LONGEST_TERM:
        wrong["term"] = _("Nhiều nhất 4 chữ: dài hơn thì không còn là từ, mà là một câu hỏi.")
    if word.kind in MEANT and not words_of(word.meaning):
        wrong["meaning"] = _("Cần ghi tên thủ tục gọi điều này là gì.")
    if wrong:
        raise InvalidInput(wrong)


def _is_first(act: Act) -> bool:
    """Whether the act is new; two editors wait for each other here."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [AdvisoryLock.CATALOGUE])
    return not SearchWordChange.objects.filter(act_id=act.id).exists()


def _line(word: WordInput) -> WordLine | None:
    key = (word.kind, word.term, word.meaning)
    return next((line for line in word_lines() if (line.kind, line.term, line.meaning) == key), None)


def _expect_on(word: WordInput) -> None:
    line = _line(word)
    if line is None or not line.is_on:
        raise Conflict(_("Dòng này vừa được người khác đổi hoặc tắt. Mở lại danh sách để xem."))


def _write(act: Act, changes: list[tuple[WordInput, bool]]) -> None:
    actor: UUID | None = act.actor
    SearchWordChange.objects.bulk_create(
        SearchWordChange(
            act_id=act.id,
            seq=seq,
            kind=word.kind,
            term=word.term,
            meaning=word.meaning,
            is_on=is_on,
            recorded_at=act.recorded_at,
            actor_id=actor,
            post_id=act.post,
        )
        for seq, (word, is_on) in enumerate(changes)
    )

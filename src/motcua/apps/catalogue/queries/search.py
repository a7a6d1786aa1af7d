"""Find a procedure by code or by words of its name: without diacritics, misspelt, in other words."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from threading import Lock
from uuid import UUID

from django.db import connection

from motcua.apps.catalogue.queries.in_force import versions_in_force
from motcua.apps.catalogue.queries.search_words import words_that_count
from motcua.apps.catalogue.states import Level
from motcua.domain.search import Entry, Index, WordRow

_CODE = re.compile(r"[0-9]\.[0-9]{6}(\.[0-9A-Z.]+)?", re.IGNORECASE)
_BEGINNING_OF_CODE = re.compile(r"[0-9]\.[0-9]{1,6}")
_SCORE_OF_CODE = 9.0
WORTH_SHOWING = 0.6
"""Of the best answer's score: what is below is far from what was asked."""
# A person asks most often for what is nearest: of one procedure at three levels the commune's comes first.
_PREFERENCE = {Level.COMMUNE: 3, Level.PROVINCE: 2, Level.MINISTRY: 1, Level.OTHER: 1}

# Whatever an import, an editor or a rolled back transaction does, the sum is that of what is there. A version
# in force never changes, a change of anything is a new one; names are summed all the same.
_STATE = """
SELECT (SELECT concat(count(*), ':', sum(uuid_hash_extended(id, 0)), ':', sum(hashtextextended(name, 0)))
          FROM catalogue_procedure_version
         WHERE valid_from <= %(on)s AND (valid_to IS NULL OR valid_to > %(on)s)),
       (SELECT concat(count(*), ':', sum(hashtextextended(name, 0))) FROM catalogue_field),
       (SELECT concat(count(*), ':', sum(uuid_hash_extended(id, 0))) FROM catalogue_search_word_change)
"""
_MOST_KEPT = 3


@dataclass(frozen=True, slots=True)
class FoundProcedure:
    """One line of a result list; a higher score is a better match, comparable within one answer only."""

    version_id: UUID
    procedure_id: UUID
    code: str
    name: str
    field_name: str
    levels: tuple[Level, ...]
    is_internal: bool = False
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, and the query as it was probably meant ("" when it was taken as typed)."""

    found: tuple[FoundProcedure, ...]
    suggestion: str = ""


class SearchableTitles:
    """The titles in force, ready to be searched; made anew when anything of them changes."""

    def __init__(self, lines: Iterable[tuple[FoundProcedure, str]], words: Iterable[WordRow]) -> None:
        """`lines`: each procedure with the words that stand beside its title."""
        kept = list(lines)
        self._by_id = {line.version_id: line for line, _aside in kept}
        self._public = frozenset(line.version_id for line, _aside in kept if not line.is_internal)
        self._by_code = sorted(self._by_id.values(), key=lambda line: line.code)
        self._index = Index((_entry(line, aside) for line, aside in kept), words)

    def find(
        self,
        text: str,
        limit: int,
        *,
        with_internal: bool = False,
        among: Collection[UUID] | None = None,
        unfinished: bool = False,
    ) -> list[FoundProcedure]:
        """The best first; a code in the text goes before everything."""
        allowed = self._allowed(among, with_internal=with_internal)
        coded = [line for line in self._of_code(text) if line.version_id in allowed]
        words = _CODE.sub(" ", text) if coded else text
        hits = self._index.find(words, limit, among=allowed, unfinished=unfinished)
        named = [_scored(self._by_id[hit.key], hit.score) for hit in hits]
        known = {line.version_id for line in coded}
        return [*coded, *(line for line in named if line.version_id not in known)][:limit]

    def suggestion(self, text: str) -> str:
        """As `Index.suggestion`; a code is not mended."""
        return "" if self._of_code(text) else self._index.suggestion(text)

    def _allowed(self, among: Collection[UUID] | None, *, with_internal: bool) -> Collection[UUID]:
        shown = self._by_id.keys() if with_internal else self._public
        return shown if among is None else frozenset(among) & shown

    def _of_code(self, text: str) -> list[FoundProcedure]:
        """By the whole code, else by the national one that a local code begins with, else as a beginning."""
        typed = text.strip()
        if _BEGINNING_OF_CODE.fullmatch(typed):
            return [_scored(line, _SCORE_OF_CODE) for line in self._by_code if line.code.startswith(typed)]
        said = _CODE.search(typed)
        if said is None:
            return []
        code, base = said[0].upper().rstrip("."), said[0][:8]
        for wanted in (code, base):
            if found := [line for line in self._by_code if line.code == wanted]:
                return [_scored(line, _SCORE_OF_CODE) for line in found]
        return [_scored(line, _SCORE_OF_CODE) for line in self._by_code if line.code.startswith(base)]


def searchable_titles(on: date) -> SearchableTitles:
    """The titles in force on a day, kept in the process until they or the word list change.

    1 query, and 2 more (half a second for the national catalogue) when something has changed.
    """
    state = _state(on)
    with _making:
        if state not in _kept:
            while len(_kept) >= _MOST_KEPT:
                del _kept[next(iter(_kept))]
            _kept[state] = SearchableTitles(_titles(on), words_that_count())
        return _kept[state]


def search(
    text: str,
    limit: int,
    on: date,
    *,
    with_internal: bool = False,
    among: Collection[UUID] | None = None,
    unfinished: bool = False,
) -> list[FoundProcedure]:
    """Procedures in force on a day that answer a text, best first; [] for empty text.

    `among`: only these versions.  `unfinished`: the last word is still being typed.  1 query when warm.
    """
    titles = searchable_titles(on)
    return titles.find(text, limit, with_internal=with_internal, among=among, unfinished=unfinished)


def answer(text: str, limit: int, on: date) -> Answer:
    """What the public is shown for a text.  1 query when warm."""
    titles = searchable_titles(on)
    found = titles.find(text, limit)
    worst = found[0].score * WORTH_SHOWING if found else 0.0
    return Answer(tuple(line for line in found if line.score >= worst), titles.suggestion(text))


def with_words(on: date, words: Iterable[WordRow]) -> SearchableTitles:
    """The titles as they would be found with another word list: what an editor tries out.  1 query."""
    return SearchableTitles(_titles(on), words)


_kept: dict[tuple[str, ...], SearchableTitles] = {}
_making = Lock()


def _state(on: date) -> tuple[str, ...]:
    with connection.cursor() as cursor:
        cursor.execute(_STATE, {"on": on})
        return tuple(cursor.fetchone())


def _titles(on: date) -> list[tuple[FoundProcedure, str]]:
    rows = versions_in_force(on).values_list(
        "id",
        "procedure_id",
        "procedure__code",
        "name",
        "field__name",
        "levels",
        "procedure__is_internal",
        "keywords_folded",
    )
    return [
        (FoundProcedure(*row[:5], tuple(map(Level, row[5])), row[6]), f"{row[4]} {row[7]}")
        for row in rows.order_by("name_sort_key", "procedure__code")
    ]


def _entry(line: FoundProcedure, aside: str) -> Entry[UUID]:
    nearest = max((_PREFERENCE[level] for level in line.levels), default=1)
    return Entry(line.version_id, line.name, aside, 0 if line.is_internal else nearest)


def _scored(line: FoundProcedure, score: float) -> FoundProcedure:
    return FoundProcedure(
        line.version_id,
        line.procedure_id,
        line.code,
        line.name,
        line.field_name,
        line.levels,
        line.is_internal,
        score,
    )

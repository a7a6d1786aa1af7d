"""What the search is worth on 2,642 real titles: the share of queries with a right answer among five.

    pytest -s tests/domain/search/test_relevance.py      prints the rates by type

Whoever changes words.tsv or a weight reads them.  Floors: the judged lists may lose two queries in a hundred
to a better rule elsewhere; of the derived ones a few ask for six words that dozens of titles share.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from motcua.apps.catalogue.words import shipped_words
from motcua.domain.search import Entry, Index, WordKind, WordRow
from motcua.domain.search.words import key_of, words_of
from tests.domain.search.catalogue import Query, queries, titles
from tests.domain.search.derived import derived_queries

FIRST = 5
LONGEST_TERM = 2
JUDGED_FLOOR, OWN_FLOOR, DERIVED_FLOOR = 0.97, 0.97, 0.97
_LEVELS = (("Cấp xã", 3), ("Cấp tỉnh", 2))


@cache
def index() -> Index[str]:
    entries = [
        Entry(title.code, title.name, title.field, _preference(title.code, title.levels))
        for title in titles()
    ]
    return Index(entries, [WordRow(word.term, word.meaning, word.kind) for word in shipped_words()])


def _preference(code: str, levels: str) -> int:
    if code[0] in "56":
        return 0
    return next((preference for level, preference in _LEVELS if level in levels), 1)


def _answers(text: str) -> list[str]:
    said = re.match(r"[0-9]\.[0-9]{6}", text)
    return [said[0]] if said else [hit.key for hit in index().find(text, FIRST)]


def _rate(name: str, outcomes: Iterable[tuple[str, bool]]) -> float:
    asked: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    for kind, is_right in outcomes:
        asked[kind] += 1
        answered[kind] += is_right
    by_kind = ", ".join(f"{kind} {answered[kind]}/{asked[kind]}" for kind in asked)
    print(f"\n{name}: {answered.total()}/{asked.total()} ({by_kind})")  # noqa: T201
    return answered.total() / asked.total()


def _judged(asked: list[Query]) -> Iterable[tuple[str, bool]]:
    return ((query.kind, not query.relevant.isdisjoint(_answers(query.text))) for query in asked)


def test_queries_judged_by_somebody_else() -> None:
    assert _rate("judged", _judged(queries("queries.tsv"))) >= JUDGED_FLOOR


def test_queries_of_our_own() -> None:
    assert _rate("own", _judged(queries("own_queries.tsv"))) >= OWN_FLOOR


def test_queries_made_out_of_titles() -> None:
    """Right is the title itself, or another that has every word of what was remembered of it."""
    keys_of = {title.code: frozenset(map(key_of, words_of(title.name))) for title in titles()}
    outcomes = (
        (
            made.kind,
            any(
                code == made.code or keys_of[code].issuperset(map(key_of, made.words))
                for code in _answers(made.query)
            ),
        )
        for made in derived_queries()
    )
    assert _rate("derived", outcomes) >= DERIVED_FLOOR


def test_no_shipped_word_is_the_answer_to_a_query() -> None:
    """A synonym of three words or more could be somebody's whole query; none is longer than two."""
    long = {row.term for row in shipped_words() if len(words_of(row.term)) > LONGEST_TERM}
    fillers = {row.term for row in shipped_words() if row.kind is WordKind.FILLER}
    asked = {" ".join(words_of(query.text)) for query in queries("queries.tsv") + queries("own_queries.tsv")}
    assert (long - fillers, long & asked) == (set(), set())

"""A query for a procedure: our index in the process against PostgreSQL's trigrams, on 2,642 real titles.

The rival is the best that the database gave before: words by rarity, `strict_word_similarity`, a trigram
index.  It knows no synonyms, no Telex and no levels, so it is also asked how often it is right.
"""

import time
from collections.abc import Callable
from datetime import date
from statistics import quantiles

from django.db import connection

from motcua.apps.catalogue.commands.import_catalogue import import_catalogue
from motcua.apps.catalogue.queries.search import search
from motcua.domain.text import fold
from tests.bench.frame import Row
from tests.domain.search.catalogue import queries, titles
from tests.factories.catalogue import as_lines, row

FIRST = 5
ROUNDS = 5
RIVAL_EVERY = 12
ON = date(2026, 1, 5)
_TRIGRAMS = """
WITH matched AS (
    SELECT version.id, asked.word
      FROM catalogue_procedure_version version JOIN unnest(%(words)s::text[]) AS asked(word)
        ON ' ' || version.name_folded LIKE '%% ' || asked.word || '%%'
), weighed AS (
    SELECT word, ln(1 + (SELECT count(*) FROM catalogue_procedure_version) / count(*)::real) AS weight
      FROM matched GROUP BY word
), sized AS (
    SELECT matched.id, sum(weighed.weight) AS weight
      FROM matched JOIN weighed USING (word) GROUP BY matched.id
)
SELECT procedure.code
  FROM catalogue_procedure_version version
  JOIN catalogue_procedure procedure ON procedure.id = version.procedure_id
  LEFT JOIN sized ON sized.id = version.id
 WHERE sized.id IS NOT NULL OR %(query)s <%% version.name_folded
 ORDER BY 2 * coalesce(sized.weight, 0) / greatest((SELECT sum(weight) FROM weighed), 0.001)
          + strict_word_similarity(%(query)s, version.name_folded)
          + similarity(%(query)s, version.name_folded) DESC,
          length(version.name), procedure.code
 LIMIT %(limit)s
"""


def rows() -> tuple[Row, ...]:
    """One row, and on the way how often each is right and how slow the slowest answers are."""
    levels = ("Cấp bộ", "Cấp tỉnh", "Cấp xã")
    catalogue = (
        row(
            title.code,
            title.name,
            linh_vuc=title.field,
            cap_thuc_hien=", ".join(level for level in levels if level in title.levels) or "Cơ quan khác",
        )
        for title in titles()
    )
    import_catalogue(as_lines(*catalogue), ON)
    asked = [*queries("queries.tsv"), *queries("own_queries.tsv")]
    texts = [query.text for query in asked]
    some = texts[::RIVAL_EVERY]
    for name, find in (("ours", ours), ("trigrams", trigrams)):
        right = sum(not query.relevant.isdisjoint(find(query.text)) for query in asked)
        slow = quantiles([_milliseconds(find, text) for text in texts], n=20)[-1]
        print(f"search: {name}: {right}/{len(asked)} right, p95 {slow:.1f} ms")  # noqa: T201
    return (
        Row(
            "search.procedures_vs_trigrams", "queries/s",
            lambda: [ours(text) for text in texts], len(texts),
            "pg_trgm over folded titles", lambda: [trigrams(text) for text in some], len(some),
            clock=time.perf_counter, rounds=ROUNDS,
        ),
    )  # fmt: skip


def ours(text: str) -> list[str]:
    """The codes of the first five."""
    return [found.code for found in search(text, FIRST, ON, with_internal=True)]


def trigrams(text: str) -> list[str]:
    """The rival's."""
    folded = fold(text)
    with connection.cursor() as cursor:
        cursor.execute(_TRIGRAMS, {"query": folded, "words": folded.split(), "limit": FIRST})
        return [code for (code,) in cursor.fetchall()]


def _milliseconds(find: Callable[[str], list[str]], text: str) -> float:
    begun = time.perf_counter()
    find(text)
    return 1000 * (time.perf_counter() - begun)

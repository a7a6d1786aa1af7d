"""The results of a procedure with their codes, cut free from the page's buttons."""

import re

from motcua.apps.catalogue.portal.reading import NOT_STATED, ReadResult
from motcua.domain.text import clean

_CODED = re.compile(r"(?P<name>.*?)Mã: ?(?P<code>KQ\.[A-Z]\d{2}\.\d{5,6})", re.DOTALL)
_PAGE_CHROME = "Chọn cơ quan thực hiện"
_KEYWORDS = "Từ khóa"
_DESCRIPTION = "Mô tả"


def read_results(text: str) -> tuple[ReadResult, ...]:
    """Every named result; one without a code keeps an empty code."""
    listed = text.partition(_PAGE_CHROME)[0].partition(_KEYWORDS)[0]
    results = [ReadResult(found["code"], clean(found["name"])) for found in _CODED.finditer(listed)]
    rest = clean(_CODED.sub("", listed))
    if rest and rest != NOT_STATED:
        results.append(ReadResult("", rest))
    return tuple(result for result in results if result.name)


def read_keywords(text: str) -> str:
    """The portal's search words for a procedure, "" when none are given."""
    after = text.partition(_PAGE_CHROME)[0].partition(_KEYWORDS)[2]
    words = clean(after.partition(_DESCRIPTION)[0])
    return "" if words == NOT_STATED else words

"""Make procedures_demo.jsonl.gz: the procedures named in procedures_demo.tsv, taken from a full export.

    python -m motcua.demo.data.select_procedures EXPORT.jsonl.gz

Fields keep the source's bytes; only those that the catalogue reads are kept.  The same input gives the same
file, byte for byte.
"""

import gzip
import json
import sys
from pathlib import Path

from motcua.apps.catalogue.portal.procedures import FIELDS

HERE = Path(__file__).parent
CHOSEN = HERE / "procedures_demo.tsv"
SELECTION = HERE / "procedures_demo.jsonl.gz"


def chosen_codes() -> list[str]:
    """The codes of the list, in its order."""
    lines = CHOSEN.read_text(encoding="utf-8").splitlines()
    return [line.partition("\t")[0] for line in lines if line and not line.startswith("#")]


def select(export: Path) -> bytes:
    """The gzipped selection; raises KeyError for a code that the export has not."""
    with gzip.open(export, "rt", encoding="utf-8") as lines:
        by_code = {row["ma_thu_tuc"]: row for row in map(json.loads, lines)}
    rows = ({field: by_code[code].get(field, "") for field in FIELDS} for code in chosen_codes())
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return gzip.compress(text.encode(), mtime=0)


if __name__ == "__main__":
    SELECTION.write_bytes(select(Path(sys.argv[1])))

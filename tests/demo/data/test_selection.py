import pytest

from motcua.apps.catalogue.commands.import_catalogue import import_catalogue
from motcua.apps.catalogue.commands.source_lines import source_lines
from motcua.apps.catalogue.models import ChannelTerm, Field, ProcedureVersion
from motcua.demo.data.select_procedures import HERE, SELECTION, chosen_codes
from tests.factories.catalogue import FIRST_DAY


@pytest.mark.django_db
def test_the_demo_catalogue_covers_communes_and_the_province_in_many_fields() -> None:
    report = import_catalogue(source_lines(SELECTION), FIRST_DAY)
    limited = ChannelTerm.objects.exclude(limit=None).values("version_id").distinct().count()
    by_level = {
        level: ProcedureVersion.objects.filter(levels__contains=[level]).count()
        for level in ("province", "commune")
    }
    assert (report.summary()["new"], report.refused) == (len(chosen_codes()), [])
    assert by_level == {"province": 45, "commune": 55}
    assert (limited, Field.objects.count()) == (84, 43)


def test_every_line_of_the_names_is_a_name() -> None:
    for file in ("namedb_boy.txt", "namedb_girl.txt"):
        names = (HERE / "names" / file).read_text(encoding="utf-8").splitlines()
        assert [name for name in names if not name.strip()] == []

"""The database can be spread over several machines: read from its own catalogue, table by table.

Kinds (decision 17): a distributed table leads its primary key and every unique with its distribution
key, has no identity column, and no key to a local table. Reference tables are small and stand whole on
every machine. Local tables stay on one.
"""

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db

DISTRIBUTED = {
    "dossiers_clock_change": "dossier_id",
    "dossiers_code": "code",
    "dossiers_consultation": "dossier_id",
    "dossiers_delta": "dossier_id",
    "dossiers_dossier": "id",
    "dossiers_gap": "dossier_id",
    "dossiers_issued_paper": "dossier_id",
    "dossiers_part": "dossier_id",
    "dossiers_pause": "dossier_id",
    "dossiers_personal_entry": "dossier_id",
    "dossiers_promise": "dossier_id",
    "dossiers_request": "dossier_id",
    "dossiers_result": "dossier_id",
    "dossiers_signature": "dossier_id",
    "dossiers_submitted_paper": "dossier_id",
    "dossiers_supplement_request": "dossier_id",
    "dossiers_task": "dossier_id",
    "dossiers_timeline_entry": "dossier_id",
    "dossiers_timer": "dossier_id",
    "dossiers_token": "dossier_id",
    "notices_notice": "dossier_id",
    "outbox_event": "stream_id",
    "parties_decision": "id",
    "parties_identity": "identity_hash",
    "parties_name": "party_id",
    "parties_party": "id",
    "books_book": "agency_id",
}
REFERENCE_PREFIXES = ("orgs_", "catalogue_", "processes_", "calendars_", "accounts_")
LOCAL_PREFIXES = ("django_", "auth_", "procrastinate_", "audit_", "files_", "dossiers_follow_attempt")

TABLES = "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
UNIQUES = """
select t.relname, i.relname,
       (select a.attname from pg_attribute a where a.attrelid = t.oid and a.attnum = x.indkey[0])
from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
where x.indisunique and t.relname = any(%s)
"""
IDENTITIES = """
select table_name, column_name from information_schema.columns
where table_name = any(%s) and (is_identity = 'YES' or column_default like 'nextval%%')
"""
KEYS = """
select s.relname, t.relname from pg_constraint c
join pg_class s on s.oid = c.conrelid join pg_class t on t.oid = c.confrelid
where c.contype = 'f' and s.relname = any(%s)
"""


def rows(sql: str, *params: object) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params or None)
        return cursor.fetchall()


def kind(table: str) -> str:
    if table in DISTRIBUTED:
        return "distributed"
    if table.startswith(LOCAL_PREFIXES):
        return "local"
    return "reference" if table.startswith(REFERENCE_PREFIXES) else "unknown"


def test_every_table_has_a_kind() -> None:
    assert [table for (table,) in rows(TABLES) if kind(table) == "unknown"] == []


def test_every_unique_of_a_distributed_table_leads_with_its_distribution_key() -> None:
    found = rows(UNIQUES, list(DISTRIBUTED))
    wrong = [(table, index, first) for table, index, first in found if first != DISTRIBUTED[table]]
    assert wrong == []
    assert {table for table, _, _ in found} == set(DISTRIBUTED)


def test_no_distributed_table_counts_by_itself() -> None:
    assert rows(IDENTITIES, list(DISTRIBUTED)) == []


def test_distributed_tables_lead_only_to_colocated_or_reference_tables() -> None:
    def allowed(source: str, target: str) -> bool:
        if kind(target) == "reference":
            return True
        return DISTRIBUTED[source] in {"dossier_id", "stream_id"} and target == "dossiers_dossier"

    assert [
        (source, target) for source, target in rows(KEYS, list(DISTRIBUTED)) if not allowed(source, target)
    ] == []

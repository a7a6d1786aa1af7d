"""A published version never changes: running dossiers follow it."""

from django.db import migrations

FREEZE = """
create function processes_published_is_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'a published process version never changes' using errcode = 'restrict_violation';
end $$;
create trigger published_is_frozen before update or delete on processes_version
    for each row when (old.status = 'published') execute function processes_published_is_frozen();
"""
THAW = """
drop trigger published_is_frozen on processes_version;
drop function processes_published_is_frozen;
"""


class Migration(migrations.Migration):
    dependencies = [("processes", "0001_initial")]
    operations = [migrations.RunSQL(FREEZE, THAW)]

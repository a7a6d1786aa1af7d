"""Publishing the drawings that ship with the product, so that an agency can follow one at once."""

from django.db import transaction

from motcua.apps.processes.commands.publish_version import publish_version
from motcua.apps.processes.commands.save_draft import save_draft
from motcua.apps.processes.library import SHIPPED, drawing
from motcua.apps.processes.models import ProcessVersion
from motcua.domain.bpmn import load
from motcua.platform.acts import Act


@transaction.atomic
def publish_shipped(act: Act) -> dict[str, ProcessVersion]:
    """Each shipped process by its key, published; one that stands with the same bytes is left alone."""
    published: dict[str, ProcessVersion] = {}
    for key in SHIPPED:
        xml = drawing(key)
        process = load(xml)
        same = ProcessVersion.objects.filter(
            definition__key=key, sha256=process.sha256, published_at__isnull=False
        )
        version = same.first() or publish_version(act, save_draft(act, key, process.name, xml).id)
        published[key] = version
    return published

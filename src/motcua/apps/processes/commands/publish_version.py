"""Publishing a draft: from then on it may be followed, and never changes."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from motcua.apps.processes.models import ProcessVersion
from motcua.apps.processes.rules import faults_before_publishing
from motcua.apps.processes.states import VersionStatus
from motcua.domain.bpmn import Finding, load
from motcua.platform.acts import Act, ActRefused, NotFound


class NotPublishable(ActRefused):
    """The drawing has faults that forbid running; `findings` names each."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(_("Quy trình còn lỗi, chưa ban hành được."))
        self.findings = findings


@transaction.atomic
def publish_version(act: Act, version_id: UUID) -> ProcessVersion:
    """Check the draft and publish it; one that is published already is answered as it is.

    Raises NotPublishable with every fault: what forbids running, and steps without performer or limit.
    """
    version = ProcessVersion.objects.select_for_update().filter(id=version_id).first()
    if version is None:
        raise NotFound(_("Không có phiên bản quy trình này."))
    if version.status == VersionStatus.PUBLISHED:
        return version
    faults = faults_before_publishing(load(bytes(version.xml)))
    if faults:
        raise NotPublishable(faults)
    version.status = VersionStatus.PUBLISHED
    version.published_at = act.recorded_at
    version.published_by = act.actor
    version.save(update_fields=["status", "published_at", "published_by"])
    return version

"""Tell the citizen of a dossier what has happened to it."""

from motcua.apps.notices.models import Notice
from motcua.apps.notices.states import NoticeKind
from motcua.platform import clock
from motcua.platform.outbox.relay import Told

NOTICE_OF_EVENT = {
    "dossiers.accepted": NoticeKind.ACCEPTED,
    "dossiers.result_issued": NoticeKind.RESULT_READY,
    "dossiers.result_delivered": NoticeKind.DELIVERED,
    "dossiers.supplement_requested": NoticeKind.SUPPLEMENT_ASKED,
    "dossiers.clock_paused": NoticeKind.PAUSED,
    "dossiers.clock_resumed": NoticeKind.RESUMED,
    "dossiers.limit_extended": NoticeKind.EXTENDED,
    "dossiers.promise_moved": NoticeKind.APOLOGY,
}


def tell_citizen(told: Told) -> None:
    """Listener: keep one notice for the event. Hearing the same event again changes nothing."""
    notice = Notice(
        dossier_id=told.stream_id, seq=told.seq, kind=NOTICE_OF_EVENT[told.name], told_at=clock.now()
    )
    Notice.objects.bulk_create([notice], ignore_conflicts=True)

"""The dossier itself: what lists and clocks need to know at once."""

from datetime import datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models.functions import TruncDate

from motcua.apps.dossiers.models.keys import configured
from motcua.apps.dossiers.states import Channel, DossierState, Outcome

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")


def _local_day(moment: str) -> models.GeneratedField:
    return models.GeneratedField(
        expression=TruncDate(moment, tzinfo=LOCAL), output_field=models.DateField(), db_persist=True
    )


def _known_once_accepted() -> "models.DateTimeField[datetime, datetime]":
    """A moment that readers may count on: `dossiers_seen_by` shows nobody a dossier that lacks it."""
    return models.DateTimeField(null=True)  # type: ignore[misc]


class Dossier(models.Model):
    """One dossier. Its row is the lock of all its acts; only `commands/act_on.py` and `accept` write it."""

    id = models.UUIDField(primary_key=True, editable=False)
    """Made when the reception form is opened, so that a double press meets this key."""
    code = models.CharField(max_length=60, blank=True)
    """Unique in its own table `DossierCode`; repeated here for reading. Empty until it is accepted."""
    state = models.CharField(max_length=20, choices=DossierState)

    agency = configured("orgs.Agency", db_index=False)
    """The agency that resolves it; its code leads the dossier's code."""
    desk = configured("orgs.Desk", db_index=False)
    """Where it was received and, unless said otherwise, where its result is handed over."""
    procedure = configured("catalogue.Procedure")
    procedure_version = configured("catalogue.ProcedureVersion", db_index=False)
    process_version = configured("processes.ProcessVersion", db_index=False, null=True)
    """This and all that acceptance decides is empty while the dossier is only submitted."""
    performers = models.JSONField()
    """Unit selector → unit id, as it stood at acceptance: {"desk", "lead", "leadership", "records"}."""

    channel_in = models.CharField(max_length=10, choices=Channel)
    channel_out = models.CharField(max_length=10, choices=Channel)
    summary = models.CharField(max_length=1000)
    """Nội dung yêu cầu giải quyết, as the receipt says it."""
    sets_count = models.PositiveSmallIntegerField(default=1)
    """Số lượng hồ sơ (bộ)."""
    time_limit = models.CharField(max_length=10, blank=True)
    """As `domain.worktime.Limit` reads it: "5d", "40h", "90m", "10c"."""

    submitted_at = models.DateTimeField()
    """When it was sent online, handed in, or when its envelope arrived."""
    submission_code = models.CharField(max_length=20, blank=True, db_default="")
    """Mã nộp: by it one follows what has no dossier code yet; empty when handed in at the counter."""
    asked_at = models.DateTimeField(null=True)
    """When the submitter was asked to add something before acceptance; empty while nothing was asked."""
    posted_on = models.DateField(null=True)
    """The postmark of what came by post; the acceptance is `received_at` (practice §2, by post)."""
    received_at = _known_once_accepted()
    """When it was received complete and correct, as printed: the clock starts here (ND118-2025 Đ17 k3)."""
    promised_at = _known_once_accepted()
    """The moment printed on the first slip; never changes."""
    due_at = _known_once_accepted()
    """The moment that counts now; each change is a row of `Promise`."""
    told_at = models.DateTimeField(null=True)
    """The later moment told with an apology; the due moment stays, and lateness with it (decision 30)."""
    resolved_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    """What the result says, once it is issued."""
    ended_at = models.DateTimeField(null=True)
    """When it was withdrawn, stopped or voided; which of them is said by the state."""
    paused_at = models.DateTimeField(null=True)
    """Since when its clock stands still; empty while it runs."""
    supplement_count = models.PositiveSmallIntegerField(default=0, db_default=0)
    """Notices by which the applicant was asked to add something; more than one is late (QD766-2022 2.1)."""
    received_on = _local_day("received_at")
    due_on = _local_day("due_at")
    resolved_on = _local_day("resolved_at")
    delivered_on = _local_day("delivered_at")
    ended_on = _local_day("ended_at")

    book_number = models.IntegerField(null=True)
    """Số thứ tự in the register of the day."""
    follow_key_hash = models.BinaryField()
    """Keyed hash of the key in the receipt's QR."""
    follow_key_sealed = models.BinaryField()
    follow_key_id = models.CharField(max_length=40)

    last_seq = models.IntegerField()
    """Sequence of the newest timeline entry; what `Act.expected_version` is compared with."""
    head = models.BinaryField()
    chain_version = models.PositiveSmallIntegerField()
    next_token = models.IntegerField()
    next_timer = models.IntegerField()
    simulated = models.BooleanField(default=False)
    """Made under another clock than the machine's, in a demo folder."""

    class Meta:
        db_table = "dossiers_dossier"
        indexes: ClassVar = [
            models.Index(
                fields=["agency", "due_at"],
                name="dossier_agency_due_open",
                condition=models.Q(resolved_at__isnull=True),
            ),
            models.Index(
                fields=["desk", "submitted_at"],
                name="dossier_desk_submitted",
                condition=models.Q(received_at__isnull=True),
            ),
            models.Index(fields=["desk", "state", "due_at"], name="dossier_desk_state"),
            models.Index(fields=["agency", "received_on"], name="dossier_agency_received"),
            models.Index(fields=["code"], name="dossier_code"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def expected_at(self) -> datetime:
        """What the applicant counts on: the due moment, or a later one that was told with an apology."""
        return max(self.due_at, self.told_at) if self.told_at else self.due_at

"""What a version consists of: each row belongs to one version for good and has its place in it."""

from decimal import Decimal
from typing import ClassVar

from django.db import models
from django.db.models import Q

from motcua.apps.catalogue.models.content import Content, one_place
from motcua.apps.catalogue.states import Channel, Reason
from motcua.domain.money import Money
from motcua.domain.worktime import Limit

LIMIT_PATTERN = r"^[1-9][0-9]*[dhmc]$"


class RequiredPaper(Content):
    """A paper of the dossier (thành phần hồ sơ); `originals` or `copies` None: the source does not tell."""

    name = models.TextField()
    form_name = models.TextField(default="", blank=True)
    originals = models.PositiveSmallIntegerField(null=True, blank=True)
    copies = models.PositiveSmallIntegerField(null=True, blank=True)
    case_label = models.TextField(default="", blank=True)
    """Heading of the group it stands under: a case of the procedure, or "papers to show"."""

    class Meta(Content.Meta):
        db_table = "catalogue_required_paper"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "position"], name="required_paper_place")
        ]

    def __str__(self) -> str:
        return self.name


class ChannelTerm(Content):
    """One way to hand in, with its time limit; the same channel may stand more than once, by case."""

    channel = models.TextField(choices=Channel)
    limit = models.TextField(null=True, blank=True)
    """Short form of domain.worktime ("5d", "10c", "4h"); None where the source is not readable."""
    limit_text = models.TextField(default="", blank=True)
    case_label = models.TextField(default="", blank=True)
    description = models.TextField(default="", blank=True)

    class Meta(Content.Meta):
        db_table = "catalogue_channel_term"
        constraints: ClassVar = [
            one_place("channel_term"),
            models.CheckConstraint(
                condition=Q(channel__in=Channel.values), name="channel_term_channel_known"
            ),
            models.CheckConstraint(
                condition=Q(limit__isnull=True) | Q(limit__regex=LIMIT_PATTERN),
                name="channel_term_limit_form",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_channel_display()}: {self.limit_text}"

    @property
    def worktime_limit(self) -> Limit | None:
        """The limit to count with; None where no limit could be read and an editor must say it."""
        return Limit.parse(self.limit) if self.limit else None


class Fee(Content):
    """What one term costs.  `amount` None: the source is text that names no single amount."""

    term = models.ForeignKey(ChannelTerm, on_delete=models.DO_NOTHING, related_name="+")
    amount = models.DecimalField(max_digits=15, decimal_places=2, null=True, blank=True)
    currency = models.TextField(default="VND")
    unit_text = models.TextField(default="", blank=True)
    description = models.TextField(default="", blank=True)

    class Meta(Content.Meta):
        db_table = "catalogue_fee"
        constraints: ClassVar = [
            one_place("fee"),
            models.CheckConstraint(
                condition=Q(amount__isnull=True) | Q(amount__gte=Decimal(0)), name="fee_not_negative"
            ),
        ]

    def __str__(self) -> str:
        return str(self.money) if self.amount is not None else self.description

    @property
    def money(self) -> Money | None:
        return None if self.amount is None else Money(self.amount, self.currency)


class FeeExemption(Content):
    """Who pays less, or nothing, and by which text; `channel` "": whichever way it is handed in."""

    channel = models.TextField(choices=Channel, default="", blank=True)
    who = models.TextField()
    share_percent = models.PositiveSmallIntegerField()
    """How much of the fee is let off: 100 is free."""
    source = models.TextField(default="", blank=True)

    class Meta(Content.Meta):
        db_table = "catalogue_fee_exemption"
        constraints: ClassVar = [
            one_place("fee_exemption"),
            models.CheckConstraint(
                condition=Q(channel="") | Q(channel__in=Channel.values), name="fee_exemption_channel_known"
            ),
            models.CheckConstraint(
                condition=Q(share_percent__gte=1, share_percent__lte=100), name="fee_exemption_share"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.who}: {self.share_percent} %"


class ResultKind(Content):
    """A kind of result; its code (KQ.G15.000123) links it to the citizen's data store, "" if unpublished."""

    code = models.TextField(default="", blank=True)
    name = models.TextField()

    class Meta(Content.Meta):
        db_table = "catalogue_result_kind"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "position"], name="result_kind_place")
        ]

    def __str__(self) -> str:
        return self.name


class LegalBasis(Content):
    """A legal document that the procedure rests on; `number` "" where it could not be told from the title."""

    number = models.TextField(default="", blank=True)
    title = models.TextField()

    class Meta(Content.Meta):
        db_table = "catalogue_legal_basis"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "position"], name="legal_basis_place")
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class ReadingRemark(Content):
    """What could not be read for certain when the version was imported, so that an editor finds it."""

    source_field = models.TextField()
    found = models.TextField(default="", blank=True)
    reason = models.TextField(choices=Reason)

    class Meta(Content.Meta):
        db_table = "catalogue_reading_remark"
        constraints: ClassVar = [
            one_place("reading_remark"),
            models.CheckConstraint(condition=Q(reason__in=Reason.values), name="reading_remark_reason_known"),
        ]

    def __str__(self) -> str:
        return f"{self.source_field}: {self.get_reason_display()}"

"""A post stands in for another."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.capacity import Capacity
from motcua.apps.orgs.models.dated import Dated, one_at_a_time
from motcua.apps.orgs.models.post import Post
from motcua.platform.db.ids import new_id


class Delegation(Dated):
    """In these days whoever holds `to_post` may do for `post` what is listed, as far as `post` itself may.

    `capacity` is printed over the name of whoever signs; empty where nothing is signed. Not handed on: what
    a post may do through a delegation it does not delegate. Source: ND30-2020 Đ13.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    post = models.ForeignKey(Post, on_delete=models.DO_NOTHING, related_name="delegations_given")
    to_post = models.ForeignKey(Post, on_delete=models.DO_NOTHING, related_name="delegations_received")
    capacity = models.CharField(_("Tư cách ký"), max_length=4, blank=True)
    capabilities = ArrayField(models.CharField(max_length=30), verbose_name=_("Việc được giao"))
    decision_number = models.CharField(_("Số văn bản giao"), max_length=60, blank=True)
    decision_date = models.DateField(_("Ngày văn bản"), null=True, blank=True)
    ground = models.CharField(_("Lý do"), max_length=300)

    class Meta(Dated.Meta):
        verbose_name = _("Ủy quyền, thay thế")
        verbose_name_plural = _("Ủy quyền, thay thế")
        constraints = (
            *Dated.Meta.constraints,
            one_at_a_time("delegation_once", "post", "to_post"),
            one_at_a_time("delegation_one_acting_head", "post", among=Q(capacity=Capacity.ACTING.value)),
            models.CheckConstraint(name="delegation_not_to_itself", condition=~Q(post=F("to_post"))),
            models.CheckConstraint(
                name="delegation_capacity_known",
                condition=Q(capacity__in=["", *(capacity.value for capacity in Capacity)]),
            ),
            models.CheckConstraint(name="delegation_of_something", condition=~Q(capabilities=[])),
            models.CheckConstraint(
                name="delegation_capabilities_known",
                condition=Q(capabilities__contained_by=[capability.value for capability in Capability]),
            ),
            models.CheckConstraint(
                name="delegation_signs_in_a_capacity",
                condition=~Q(capabilities__contains=[Capability.APPROVE.value]) | ~Q(capacity=""),
            ),
            models.CheckConstraint(
                name="delegation_by_authority_in_writing",
                condition=~Q(capacity=Capacity.BY_AUTHORITY.value)
                | (~Q(decision_number="") & Q(decision_date__isnull=False) & Q(valid_to__isnull=False)),
            ),
        )

    def __str__(self) -> str:
        return f"{self.capacity} {self.post} → {self.to_post}".strip()

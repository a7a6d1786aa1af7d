"""Give somebody on the staff a password to begin with, or instead of a forgotten one."""

import secrets
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import JournalEntry, PostHolding, StaffMember, Verb
from motcua.platform.accounts.commands.end_sessions import end_sessions_of
from motcua.platform.accounts.commands.second_factors import reset_second_factors
from motcua.platform.accounts.models import User
from motcua.platform.acts import Act, Conflict, InvalidInput, NotAllowed

# Read aloud and typed from paper: nothing that looks like something else.
LETTERS = "abcdefghkmnpqrstuvwxyz23456789"
GROUPS, GROUP_LENGTH = 4, 4


@transaction.atomic
def give_password(act: Act, *, agency_id: UUID, staff_id: UUID) -> str:
    """A new password, told this once and kept nowhere; every session of the account ends.

    Second factors are taken away with it: whoever lost telephone and codes asks for the same help.
    Raises InvalidInput for somebody who is not on the agency's staff or has no account; Conflict when this
    very press was done before; NotAllowed, also for the own account, which has its page.
    """
    require_manager(act, agency_id)
    person = _person(agency_id, staff_id)
    if person.user_id is None:
        raise InvalidInput({"person": str(_("Người này chưa có tài khoản."))})
    if person.user_id == act.actor:
        raise NotAllowed(str(_("Mật khẩu của chính mình đổi ở trang tài khoản.")))
    if not first_time(act, Verb.GIVE_PASSWORD, staff_id, agency_id=agency_id):
        raise Conflict(str(_("Mật khẩu đã được cấp và chỉ hiện một lần. Cần thì cấp lại mật khẩu khác.")))
    password = _made_up()
    account = User.objects.select_for_update().get(pk=person.user_id)
    account.set_password(password)
    account.save(update_fields=["password"])
    reset_second_factors(account)
    end_sessions_of(account.pk)
    return password


def _person(agency_id: UUID, staff_id: UUID) -> StaffMember:
    held = PostHolding.objects.filter(post__unit__agency=agency_id).values("staff")
    hired = JournalEntry.objects.filter(agency_id=agency_id, verb=Verb.HIRE_STAFF).values("subject_id")
    person = StaffMember.objects.filter(Q(pk__in=held) | Q(pk__in=hired), pk=staff_id).first()
    if person is None:
        raise InvalidInput({"person": str(_("Người này không thuộc cơ quan."))})
    return person


def _made_up() -> str:
    """`kf7m-q2ze-xh4p-vb9n`: 78 bits."""
    groups = ("".join(secrets.choice(LETTERS) for _ in range(GROUP_LENGTH)) for _ in range(GROUPS))
    return "-".join(groups)

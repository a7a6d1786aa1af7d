"""Take a person on the staff."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import StaffMember, Verb
from motcua.platform.accounts.commands.create_user import create_user
from motcua.platform.accounts.models import Kind, User
from motcua.platform.accounts.models.user import normal_login
from motcua.platform.acts import Act, InvalidInput


@transaction.atomic
def hire_staff(
    act: Act, *, agency_id: UUID, full_name: str, user_id: UUID | None = None, login: str = ""
) -> StaffMember:
    """A member of the staff, with the account to sign in with (neither: needs none). A `login` that nobody
    has makes a new account, which can't sign in before a password is set.

    The agency is the one that hires; where the person works is told by the posts held.
    Raises InvalidInput when the account is another person's or no staff account, NotAllowed.
    """
    require_manager(act, agency_id)
    if not first_time(act, Verb.HIRE_STAFF, act.id, agency_id=agency_id, name=full_name):
        return StaffMember.objects.get(pk=act.id)
    if login:
        user_id = _account(act, login, full_name)
    if user_id is not None:
        _require_free_staff_account(user_id, "login" if login else "user")
    return StaffMember.objects.create(id=act.id, name=full_name, user_id=user_id)


def _account(act: Act, login: str, full_name: str) -> UUID:
    standing = User.objects.filter(login=normal_login(login)).first()
    if standing:
        return standing.id
    return create_user(login=login, display_name=full_name, kind=Kind.STAFF, at=act.recorded_at).id


def _require_free_staff_account(user_id: UUID, field: str) -> None:
    account = User.objects.select_for_update().get(pk=user_id)
    if account.kind != Kind.STAFF:
        raise InvalidInput({field: str(_("Tài khoản này không phải của công chức, nhân viên."))})
    if StaffMember.objects.filter(user=account).exists():
        raise InvalidInput({field: str(_("Tài khoản này đã là của một người khác."))})

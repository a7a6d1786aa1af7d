"""Keep how an account likes to see a list: filters under a name, and which columns."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from motcua.platform import clock
from motcua.platform.accounts.models import SavedView, ShownColumns, User
from motcua.platform.accounts.models.saved_view import LONGEST_NAME
from motcua.platform.acts import InvalidInput

MOST_VIEWS = 12
"""For one list; more than fit beside it nobody finds again."""


@transaction.atomic
def save_view(user: User, page: str, name: str, query: str) -> SavedView:
    """Keep a list's filters under a name; the same name again replaces them. Raises InvalidInput."""
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        raise InvalidInput({"name": _("Đặt tên bộ lọc, nhiều nhất %(most)d ký tự.") % {"most": LONGEST_NAME}})
    User.objects.select_for_update().get(id=user.id)  # two presses at once must not pass the limit together
    others = SavedView.objects.filter(user=user, page=page).exclude(name=name)
    if others.count() >= MOST_VIEWS:
        raise InvalidInput(
            {"name": _("Đã có %(most)d bộ lọc; bỏ bớt một bộ lọc trước.") % {"most": MOST_VIEWS}}
        )
    kept, _made = SavedView.objects.update_or_create(
        user=user, page=page, name=name, defaults={"query": query, "saved_at": clock.now()}
    )
    return kept


def forget_view(user: User, view_id: UUID) -> None:
    """Let one's own filters go; what is gone already stays gone. 1 statement."""
    SavedView.objects.filter(user=user, id=view_id).delete()


def show_columns(user: User, page: str, columns: Sequence[str]) -> None:
    """Keep which columns a list shows. 1 to 2 statements."""
    ShownColumns.objects.update_or_create(user=user, page=page, defaults={"columns": list(columns)})

"""How an account likes to see a list."""

from motcua.platform.accounts.models import SavedView, ShownColumns, User


def views_of(user: User, page: str) -> tuple[SavedView, ...]:
    """The filters kept for a list, by name. 1 query."""
    return tuple(SavedView.objects.filter(user=user, page=page).order_by("name"))


def columns_shown(user: User, page: str) -> frozenset[str] | None:
    """The columns chosen for a list, None when nothing was chosen. 1 query."""
    chosen = ShownColumns.objects.filter(user=user, page=page).values_list("columns", flat=True).first()
    return None if chosen is None else frozenset(chosen)

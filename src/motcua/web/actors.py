"""The actor of a request: the account of its session in the post chosen there."""

from uuid import UUID

from django.http import HttpRequest

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.queries.actor import NoPost, actor_for
from motcua.platform.accounts.models import User

_POST = "post"


def actor_of(request: HttpRequest) -> Actor:
    """Raises NoPost, with the posts to choose from. 2-3 queries; once more when the chosen post has ended."""
    user = request.user
    if not isinstance(user, User):
        raise NoPost
    chosen = request.session.get(_POST)
    if chosen is None:
        return actor_for(user)
    try:
        return actor_for(user, UUID(chosen))
    except NoPost:
        del request.session[_POST]
        return actor_for(user)


def act_in(request: HttpRequest, post_id: UUID) -> None:
    """From the next request on this session acts in that post. Raises NoPost when it is not the account's."""
    if not isinstance(request.user, User):
        raise NoPost
    actor_for(request.user, post_id)
    request.session[_POST] = str(post_id)

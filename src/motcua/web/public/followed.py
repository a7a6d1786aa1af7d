"""How far one's dossier has come: in a sentence, by the clock, and step by step."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST, require_safe

from motcua.apps.dossiers.queries.follow_page import followed_dossier
from motcua.apps.dossiers.queries.follow_submission import followed_submission
from motcua.apps.notices.queries.notices_of import notices_of
from motcua.domain.identifiers import CodeError, parse_dossier_code
from motcua.platform.audit.looks import record_look
from motcua.web.access import Audience, page
from motcua.web.public.follow import follow_page, try_to_follow
from motcua.web.public.follow_form import FollowForm
from motcua.web.public.followed_words import followed_words
from motcua.web.public.private_page import private_page
from motcua.web.public.proof import forget_proof, proven
from motcua.web.public.shell import public_shell
from motcua.web.public.submitted_words import submitted_words

KEY = "k"
"""Of the address in the slip's QR code."""


@page(audience=Audience.PUBLIC)
@require_safe
@private_page
def followed(request: HttpRequest, code: str) -> HttpResponse:
    """With the key of the slip: checked, and on without it in the address. Else: by proof, or the form."""
    code = _as_kept(code)
    if key := request.GET.get(KEY, ""):
        return try_to_follow(
            request, code, key, FollowForm({"code": code, "secret": ""}, use_required_attribute=False)
        )
    dossier_id = proven(request, code)
    if dossier_id is None:
        return follow_page(request, FollowForm(initial={"code": code}))
    _log(dossier_id)
    submission = followed_submission(dossier_id)
    if submission:
        return render(request, "public/submitted.html", public_shell("follow") | submitted_words(submission))
    return render(request, "public/followed.html", _context(dossier_id))


@page(audience=Audience.PUBLIC)
@require_POST
@private_page
def forget(request: HttpRequest, code: str) -> HttpResponse:
    """For a machine that others use: what was shown here is not opened again without the secret."""
    forget_proof(request, _as_kept(code))
    return redirect("public:follow")


def _as_kept(code: str) -> str:
    try:
        return str(parse_dossier_code(code))
    except CodeError:
        return code


def _log(dossier_id: UUID) -> None:
    record_look(
        actor_id=None,
        post_id=None,
        purpose=gettext_noop("Người dân tra cứu"),
        subject_kind="dossier",
        subject_ids=[dossier_id],
        page="public:followed",
    )


def _context(dossier_id: UUID) -> dict[str, Any]:
    found = followed_dossier(dossier_id)
    return public_shell("follow") | {
        "found": found,
        "dossier": found.dossier,
        "notices": notices_of(dossier_id),
        **followed_words(found),
    }

"""Answers that are the same for a full page and for a fragment of it."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect


def is_fragment(request: HttpRequest) -> bool:
    """Whether htmx asked; it then swaps the answer into the page instead of showing it alone."""
    return request.headers.get("HX-Request") == "true"


def go_to(request: HttpRequest, url: str) -> HttpResponse:
    """After an act: the browser opens `url` with GET, whether the form was sent by it or by htmx."""
    if is_fragment(request):
        return HttpResponse(headers={"HX-Redirect": url})
    return HttpResponseRedirect(url, status=303)

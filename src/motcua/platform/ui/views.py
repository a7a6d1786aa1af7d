"""Every component in every state, with invented values: to be looked at, and walked by the browser tests."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from motcua.platform.ui import errors, samples


def staff_components(request: HttpRequest) -> HttpResponse:
    """The staff shell around all components; a POST shows the form as refused."""
    form = samples.applicant_form(request.POST if request.method == "POST" else samples.WRONG_ENTRIES)
    return render(request, "ui/samples/staff.html", samples.staff_page() | {"form": form})


def public_components(request: HttpRequest) -> HttpResponse:
    """The same pieces as citizens see them."""
    return render(request, "ui/samples/public.html", samples.public_page())


def plain_components(request: HttpRequest) -> HttpResponse:
    """The sheet on grey, as for signing in."""
    return render(request, "ui/samples/plain.html", samples.public_page())


def error_sample(request: HttpRequest, status: int) -> HttpResponse:
    """One of the error pages."""
    if status not in samples.ERROR_PAGES:
        raise Http404
    return errors.error_page(request, HTTPStatus(status), incident=samples.INCIDENT, retry_after=60)

"""The two answers. Both may be asked by anybody and say nothing about anybody."""

from collections.abc import Callable, Mapping

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.utils.module_loading import import_string
from django.views.decorators.cache import never_cache

from motcua.platform.health.checks import Finding


@never_cache
def live(request: HttpRequest) -> JsonResponse:  # noqa: ARG001
    """200 as long as this process answers. A restart is the remedy when it does not."""
    return JsonResponse({"ok": True})


@never_cache
def ready(request: HttpRequest) -> JsonResponse:  # noqa: ARG001
    """200 when every check holds, else 503; what each check found in both cases."""
    listed: Mapping[str, Callable[[], Finding]] = import_string(settings.HEALTH_CHECKS)
    findings = {name: check() for name, check in listed.items()}
    ok = all(finding.ok for finding in findings.values())
    checks = {name: finding.as_dict() for name, finding in findings.items()}
    return JsonResponse({"ok": ok, "checks": checks}, status=200 if ok else 503)

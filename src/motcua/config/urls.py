"""Every address of the product."""

from django.urls import URLPattern, URLResolver, path

from motcua.platform.health import views as health

urlpatterns: list[URLPattern | URLResolver] = [
    path("health/live", health.live, name="health-live"),
    path("health/ready", health.ready, name="health-ready"),
]

handler400 = "motcua.platform.ui.errors.bad_request"
handler403 = "motcua.platform.ui.errors.permission_denied"
handler404 = "motcua.platform.ui.errors.page_not_found"
handler500 = "motcua.platform.ui.errors.server_error"

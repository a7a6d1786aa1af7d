"""Every address of the product."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []

handler400 = "motcua.platform.ui.errors.bad_request"
handler403 = "motcua.platform.ui.errors.permission_denied"
handler404 = "motcua.platform.ui.errors.page_not_found"
handler500 = "motcua.platform.ui.errors.server_error"

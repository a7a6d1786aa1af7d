"""Every address of the product."""

from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from motcua.platform.health import views as health
from motcua.web.access import Audience, page

for_everybody = page(audience=Audience.PUBLIC)

urlpatterns: list[URLPattern | URLResolver] = [
    path("account/", include("motcua.web.account.urls")),
    path("work/", include("motcua.web.work.urls")),
    path("dossiers/", include("motcua.web.dossiers.urls")),
    path("deliver/", include("motcua.web.delivery.urls")),
    path("to-chuc/", include("motcua.web.organisation.urls")),
    path("nguoi-dan/", include("motcua.web.parties.urls")),
    path("reception/", include("motcua.web.reception.urls")),
    path("danh-muc/", include("motcua.web.words.urls")),
    path("danh-muc/", include("motcua.web.catalogue.urls")),
    path("", include("motcua.web.public.urls")),
    path("language/", for_everybody(set_language), name="set_language"),
    path("health/live", for_everybody(health.live), name="health-live"),
    path("health/ready", for_everybody(health.ready), name="health-ready"),
]

handler400 = "motcua.platform.ui.errors.bad_request"
handler403 = "motcua.platform.ui.errors.permission_denied"
handler404 = "motcua.platform.ui.errors.page_not_found"
handler500 = "motcua.platform.ui.errors.server_error"

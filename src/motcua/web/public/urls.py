"""Addresses for everybody, at the root of the site."""

from django.urls import path

from motcua.web.public.follow import follow
from motcua.web.public.followed import followed, forget
from motcua.web.public.home import home
from motcua.web.public.life_event import occasion
from motcua.web.public.offices import offices
from motcua.web.public.procedure import procedure
from motcua.web.public.procedure_card import procedure_card
from motcua.web.public.procedures import procedures
from motcua.web.public.suggest import suggest

app_name = "public"
urlpatterns = [
    path("", home, name="home"),
    path("procedures/", procedures, name="procedures"),
    path("procedures/suggest/", suggest, name="suggest"),
    path("procedures/for/<slug:code>/", occasion, name="occasion"),
    path("procedures/<str:code>/", procedure, name="procedure"),
    path("procedures/<str:code>/card.pdf", procedure_card, name="procedure_card"),
    path("offices/", offices, name="offices"),
    path("follow/", follow, name="follow"),
    path("h/<str:code>", followed, name="followed"),
    path("h/<str:code>/forget/", forget, name="forget"),
]

"""The pieces on one page, for looking at them. Included by `config` in development only."""

from django.urls import path

from motcua.platform.ui import views

app_name = "ui"
urlpatterns = [
    path("", views.staff_components, name="staff"),
    path("public/", views.public_components, name="public"),
    path("sign-in/", views.plain_components, name="plain"),
    path("error/<int:status>/", views.error_sample, name="error"),
]

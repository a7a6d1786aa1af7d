"""The product's settings, with static files served from where they are written, without hashed names."""

from motcua.config.settings import *  # noqa: F403
from motcua.config.settings import STORAGES as _STORAGES

STORAGES = {
    **_STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

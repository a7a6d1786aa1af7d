"""Django's settings. What differs between machines comes from `environment`."""

import secrets
from pathlib import Path

from django.utils.translation import gettext_lazy as _
from psycopg.conninfo import conninfo_to_dict

from motcua.platform.environment import environment
from motcua.platform.installation.mark import Kind, read_mark
from motcua.platform.secrets.keys_file import read_keys
from motcua.platform.ui.csp import SECURE_CSP as SECURE_CSP

PACKAGE = Path(__file__).resolve().parent.parent
ENVIRONMENT = environment()

DEBUG = ENVIRONMENT.debug
DATA_FOLDER = ENVIRONMENT.data_folder
KEYS_FILE = ENVIRONMENT.keys_file
PUBLIC_URL = ENVIRONMENT.public_address

_MARK = read_mark(DATA_FOLDER)
IS_DEMO = _MARK is not None and _MARK.kind is Kind.DEMO


def _session_key() -> str:
    if ENVIRONMENT.secret_key:
        return ENVIRONMENT.secret_key
    if KEYS_FILE.exists():
        return read_keys(KEYS_FILE).session_key
    # Before `init` nothing is served; whatever is signed now is worth nothing a moment later.
    return secrets.token_urlsafe(64)


SECRET_KEY = _session_key()
PROXIES = ENVIRONMENT.proxies
ALLOWED_HOSTS = [host.strip() for host in ENVIRONMENT.hosts.split(",")]

# TLS ends at a proxy in front of us, which says so in one header and overwrites what clients send.
BEHIND_TLS = PUBLIC_URL.startswith("https://")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None
SECURE_SSL_REDIRECT = BEHIND_TLS
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_TLS else 0
# Sub-domains of an agency's name are other systems: not ours to promise for.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
CSRF_COOKIE_SECURE = BEHIND_TLS
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = BEHIND_TLS
# A name that browsers accept only from this very host, over TLS.
SESSION_COOKIE_NAME = "__Host-session" if BEHIND_TLS else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if BEHIND_TLS else "csrf"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "django_htmx",
    "motcua.platform.db",
    "motcua.platform.health",
    "procrastinate.contrib.django",
    "motcua.platform.files",
    "motcua.platform.audit",
    "motcua.platform.outbox",
    "motcua.platform.jobs",
    "motcua.platform.accounts",
    "motcua.apps.orgs",
    "motcua.apps.parties",
    "motcua.apps.catalogue",
    "motcua.apps.calendars",
    "motcua.apps.processes",
    "motcua.apps.books",
    "motcua.apps.dossiers",
    "motcua.apps.notices",
    "motcua.web.account",
    "motcua.web.dossiers",
    "motcua.web.work",
    "motcua.web.reception",
    "motcua.web.delivery",
    "motcua.web.parties",
    "motcua.web.organisation",
    "motcua.web.words",
    "motcua.web.catalogue",
    "motcua.web.public",
    "motcua.platform.ui",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "motcua.platform.logs.requests.RequestLog",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "motcua.platform.ui.language.ChosenLanguage",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "motcua.web.middleware.RefusedActs",
    "motcua.web.desk_lock.DeskLock",
]
ROOT_URLCONF = "motcua.config.urls"
WSGI_APPLICATION = "motcua.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "motcua.platform.ui.context.moment_of_page",
                "motcua.web.context.shell",
            ]
        },
    }
]


# Runs after which psycopg prepares a statement unasked; Django's None would switch off `prepare=True` too.
PREPARED_ONLY_WHERE_ASKED = 2**31 - 1


def _database() -> dict[str, object]:
    url = ENVIRONMENT.database_url or "postgresql://motcua@/motcua"
    parts = conninfo_to_dict(url)
    pool = {"pool": {"min_size": 1, "max_size": ENVIRONMENT.pool, "timeout": 5}} if ENVIRONMENT.pool else {}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname", "motcua"),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": parts.pop("port", ""),
        "OPTIONS": {**parts, **pool, "prepare_threshold": PREPARED_ONLY_WHERE_ASKED},
    }


DATABASES = {"default": _database()}
SESSION_ENGINE = "motcua.platform.accounts.sessions"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
LOGIN_REDIRECT_URL = "/work/"
# A working day: whoever signs in the next morning types the password again.
SESSION_COOKIE_AGE = 12 * 60 * 60
AUTHENTICATION_BACKENDS = ["motcua.platform.accounts.backend.SessionBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "motcua.platform.accounts.passwords.LongEnough", "OPTIONS": {"min_length": 10}},
    {"NAME": "motcua.platform.accounts.passwords.NotCommon"},
    {"NAME": "motcua.platform.accounts.passwords.NotOnlyDigits"},
    {"NAME": "motcua.platform.accounts.passwords.NotAboutYou"},
]

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Tiếng Việt")), ("en", _("Tiếng Anh"))]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

FORM_RENDERER = "motcua.platform.ui.forms.Renderer"
CSRF_FAILURE_VIEW = "motcua.platform.ui.errors.csrf_failure"

STATIC_URL = "static/"
STATIC_ROOT = DATA_FOLDER / "static"

STORAGES = {
    "files": {
        "BACKEND": "motcua.platform.files.storage.DurableFolder",
        "OPTIONS": {"location": DATA_FOLDER / "files"},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

LOGGING_CONFIG = "motcua.platform.logs.configuration.configure"
LOGGING = {"form": ENVIRONMENT.logs}

SUBSCRIPTIONS = "motcua.config.subscriptions.SUBSCRIPTIONS"
KEEP_TOLD_DAYS = ENVIRONMENT.keep_told_days
HEALTH_CHECKS = "motcua.config.health.CHECKS"
PROCRASTINATE_IMPORT_PATHS = ["motcua.jobs.daily"]

LATE_ENTRY_MINUTES = 15
"""An act that happened longer ago than this is a late entry and needs a ground (practice M4)."""

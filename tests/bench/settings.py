"""The product's settings, and beside its tables those of a rival that is measured where it is installed."""

from importlib.util import find_spec

from motcua.config.settings import *  # noqa: F403
from motcua.config.settings import INSTALLED_APPS as _APPS

HAS_VIEWFLOW = find_spec("viewflow") is not None
INSTALLED_APPS = [*_APPS, *(["viewflow", "viewflow.workflow", "tests.bench"] if HAS_VIEWFLOW else [])]

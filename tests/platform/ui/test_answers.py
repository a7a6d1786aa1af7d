"""Where the browser goes after an act."""

from django.test import RequestFactory

from motcua.platform.ui.answers import go_to, is_fragment

asked = RequestFactory()


def test_a_form_sent_by_the_browser_is_answered_by_a_redirect_to_get() -> None:
    answer = go_to(asked.post("/accept"), "/dossier/1")
    assert (answer.status_code, answer["Location"]) == (303, "/dossier/1")


def test_a_form_sent_by_htmx_makes_the_browser_open_the_page() -> None:
    request = asked.post("/accept", headers={"HX-Request": "true"})
    assert (is_fragment(request), go_to(request, "/dossier/1")["HX-Redirect"]) == (True, "/dossier/1")

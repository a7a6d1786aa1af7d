"""Addresses under /danh-muc/ that are about words."""

from django.urls import path

from motcua.web.words.event import event, events, new_event
from motcua.web.words.list import word_list
from motcua.web.words.word import new_word, word

app_name = "words"
urlpatterns = [
    path("tu-dong-nghia/", word_list, name="list"),
    path("tu-dong-nghia/them/", new_word, name="new"),
    path("tu-dong-nghia/sua/", word, name="word"),
    path("viec-trong-doi/", events, name="events"),
    path("viec-trong-doi/them/", new_event, name="new_event"),
    path("viec-trong-doi/<slug:code>/", event, name="event"),
]

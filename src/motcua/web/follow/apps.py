from django.apps import AppConfig


class FollowConfig(AppConfig):
    name = "motcua.web.follow"
    label = "web_follow"

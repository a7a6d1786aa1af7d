from django.apps import AppConfig


class DeliveryPagesConfig(AppConfig):
    name = "motcua.web.delivery"
    label = "web_delivery"

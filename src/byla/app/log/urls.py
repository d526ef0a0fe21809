"""Addresses of the log, as tlog-tiles names them, and of the page that says what it is."""

from django.urls import path, register_converter

from byla.app.log.views import checkpoint_file, growth_file, log_page, receipt_file, tile_file


class TileConverter:
    """The path of a tile or bundle, whole or in part: nothing else below the folder is reached."""

    regex = r"tile/(?:entries|[0-9]{1,2})/(?:x[0-9]{3}/){0,6}[0-9]{3}(?:\.p/[1-9][0-9]{0,2})?"

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value


register_converter(TileConverter, "tile")
app_name = "log"
urlpatterns = [
    path("", log_page, name="page"),
    path("checkpoint", checkpoint_file, name="checkpoint"),
    path("receipts/<int:place>", receipt_file, name="receipt"),
    path("growth/<int:earlier>/<int:size>", growth_file, name="growth"),
    path("<tile:path>", tile_file, name="tile"),
]

"""Addresses of the desk."""

from django.urls import path, register_converter

from byla.app.desk.views.apart import apart_page
from byla.app.desk.views.archive import archive_page
from byla.app.desk.views.bans import bans_page
from byla.app.desk.views.batch import batch_page
from byla.app.desk.views.courts import courts_page
from byla.app.desk.views.file import decision_page, document_page, file_page
from byla.app.desk.views.glass import glass_page
from byla.app.desk.views.inbox import inbox_page
from byla.app.desk.views.law import law_page, provision_page
from byla.app.desk.views.looks import glasses, review, search_page, told
from byla.app.desk.views.office import office_page
from byla.app.desk.views.pack import pack_page
from byla.app.desk.views.receipt import receipt_page
from byla.app.desk.views.step import opening_page, step_page
from byla.app.desk.views.today import today_page
from byla.app.desk.views.unit import unit_page
from byla.app.desk.views.worklist import worklist_page


class FileConverter:
    """The id of a file: what cannot be one leads nowhere and reaches no database."""

    regex = r"[A-Za-z0-9:._-]{1,60}"

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return str(value)


register_converter(FileConverter, "file")
app_name = "desk"
urlpatterns = [
    path("files", worklist_page, name="worklist"),
    path("files/<file:file>", file_page, name="file"),
    path("files/<file:file>/apart/<int:number>", apart_page, name="apart"),
    path("files/<file:file>/archive", archive_page, name="archive"),
    path("files/<file:file>/decision", decision_page, name="decision"),
    path("files/<file:file>/documents/<int:number>", document_page, name="document"),
    path("files/<file:file>/packs/<int:number>", pack_page, name="pack"),
    path("files/<file:file>/today", today_page, name="today"),
    path("files/<file:file>/receipts/<int:number>", receipt_page, name="receipt"),
    path("files/<file:file>/steps/<slug:code>", step_page, name="step"),
    path("many/<slug:procedure_code>/<slug:code>", batch_page, name="batch"),
    path("new/<slug:procedure_code>/<slug:code>", opening_page, name="opening"),
    path("bans", bans_page, name="bans"),
    path("assessments", inbox_page, name="assessments"),
    path("courts", courts_page, name="courts"),
    path("unit", unit_page, name="unit"),
    path("looks", search_page, name="looks"),
    path("looks/glasses", glasses, name="glasses"),
    path("looks/glasses/<int:number>", review, name="review"),
    path("looks/told/<file:file>", told, name="told"),
    path("glass", glass_page, name="glass"),
    path("office", office_page, name="office"),
    path("law", law_page, name="law"),
    path("law/<path:citation>", provision_page, name="provision"),
]

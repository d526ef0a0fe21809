"""Addresses of the API."""

from django.urls import path

from byla.app.api import looks, national_list, views
from byla.app.public.views import public_list

urlpatterns = [
    path("openapi.json", views.openapi),
    path("files", views.files),
    path("files/<str:file>", views.file),
    path("files/<str:file>/entries", views.entries),
    path("files/<str:file>/documents/<int:number>", views.file_document),
    path("looks", looks.search_looks),
    path("looks/glasses", looks.glasses),
    path("looks/told/<str:file>", looks.told),
    path("glass", looks.break_glass),
    path("list/public", public_list, name="list_for_machines"),
    path("list/search", national_list.search_list),
    path("list/searches", national_list.search_list_many),
    path("list/same", national_list.compared),
    path("list/set-aside", national_list.aside),
    path("list/taken-back", national_list.taken_back),
    path("<str:procedure_code>/files/<str:file>/<str:step_code>", views.take_step),
    path("<str:procedure_code>/<str:step_code>", views.open_file),
]

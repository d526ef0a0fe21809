"""Addresses at a post: the border page, and joining."""

from django.urls import include, path

from byla.app.border.post.views import check_page, home_page, join_page

border = ([path("border", check_page, name="check"), path("join", join_page, name="join")], "border")
urlpatterns = [path("", home_page, name="home"), path("", include(border))]

"""Whom an entry tells something. Each procedure declares it beside what it counts, and letters are made from it."""

from enum import StrEnum


class Whom(StrEnum):
    """Whoever is told. Texts at `lt.whom.<value>`."""

    PERSON = "person"
    ASSESSING_BODY = "assessing_body"
    ANOTHER_STATE = "another_state"
    SIS = "sis"
    NATIONAL_LIST = "national_list"
    OTHER_FILES = "other_files"
    """The files of other decisions, so that nothing goes on there that has no ground any more."""
    OFFICIAL = "official"

"""The closed list of the procedure. Texts of each value stand at `national_visa.<list>.<value>`."""

from enum import StrEnum


class LodgedWith(StrEnum):
    """Who took the application in."""

    CONSULATE = "consulate"
    EXTERNAL_PROVIDER = "external_provider"
    AUTHORITY = "authority"

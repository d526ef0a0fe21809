"""The roles that people have in an authority, and the two that machines have."""

from enum import StrEnum


class Role(StrEnum):
    """A role is given by the office for a time; it opens steps, never files: which files, access says."""

    CASEWORKER = "caseworker"
    SIGNATORY = "signatory"
    UNIT_LEAD = "unit_lead"
    ASSESSOR = "assessor"
    """Of an outside body that is asked for an assessment."""
    BORDER_OFFICER = "border_officer"
    """Of an outside body that keeps the border; searches the national list, and sees no file."""
    OFFICE_KEEPER = "office_keeper"
    """Keeps users, units, roles and mandates; sees no case."""
    AUDITOR = "auditor"
    DATA_PROTECTION = "data_protection"
    JOB = "job"
    """The nightly job, under the same rules as people."""
    IMPORT = "import"

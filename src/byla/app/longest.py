"""How long the keys are that every table carries; accounts, record and environment hold to the same."""

AUTHORITY = 40
USER = 60

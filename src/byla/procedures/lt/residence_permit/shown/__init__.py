"""Parts of a file's page beside the course of the question itself."""

from byla.procedures.lt.residence_permit.shown.admissibility import admissibility
from byla.procedures.lt.residence_permit.shown.ending import ending

BESIDE = (admissibility, ending)
"""They look at the file and the day, and stand after those of the course."""

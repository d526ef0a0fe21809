"""Parts of a file's page beside the course of the question itself."""

from byla.procedures.lt.residence_permit.shown.admissibility import admissibility
from byla.procedures.lt.residence_permit.shown.card import card, changes
from byla.procedures.lt.residence_permit.shown.court import court
from byla.procedures.lt.residence_permit.shown.ending import ending
from byla.procedures.lt.residence_permit.shown.family import family
from byla.procedures.lt.residence_permit.shown.representatives import representatives
from byla.procedures.lt.residence_permit.shown.stay import stay
from byla.procedures.lt.residence_permit.shown.translations import translations

BESIDE = (translations, stay, admissibility, card, changes, family, ending, court)
"""They look at the file and the day, and stand after those of the course."""

__all__ = ["BESIDE", "representatives"]

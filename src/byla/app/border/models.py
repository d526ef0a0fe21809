"""Pairs that were set aside. Rows are added, never changed, and go once their day is over (see `triggers`)."""

from __future__ import annotations

from django.db import models

from byla.app import longest


class PairRow(models.Model):
    """That an official looked at a traveller and an entry, and set the pair aside."""

    id = models.CharField(max_length=32, primary_key=True)
    authority = models.CharField(max_length=longest.AUTHORITY)
    pair = models.CharField(max_length=64)
    """A keyed hash. Nothing here says who the traveller is."""
    entry = models.CharField(max_length=160)
    reason = models.CharField(max_length=40)
    note = models.TextField()
    by = models.CharField(max_length=longest.USER)
    at = models.CharField(max_length=32)
    until = models.DateField()

    class Meta:
        db_table = "pair_set_aside"
        indexes = [models.Index(fields=["authority", "pair"], name="pair_of_authority")]


class TakenBackRow(models.Model):
    """That it was taken back."""

    pair = models.OneToOneField(PairRow, models.PROTECT, primary_key=True, related_name="taken_back")
    authority = models.CharField(max_length=longest.AUTHORITY)
    by = models.CharField(max_length=longest.USER)
    at = models.CharField(max_length=32)
    note = models.TextField()

    class Meta:
        db_table = "pair_taken_back"

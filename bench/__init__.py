"""Measurements, run by `./byla bench`. They are no part of the installed program.

The machine is never quiet and never the same, so nothing here is judged by its absolute speed: every judgement is a
ratio of two things that were measured in turn, many times, in the same run.
"""

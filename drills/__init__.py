"""Drills: an installation is broken on purpose while officials work, and nothing that was answered may be lost.

Beside each stands a control that is careless in one point and must lose: a drill that its control survives shows
nothing.
"""

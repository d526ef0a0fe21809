"""The demo authority at scale: how long it takes to fill, and how long the bare inserts of the same rows take in it."""

from __future__ import annotations

import resource

from django.core.management import call_command

from bench.crew import Crew
from bench.databases import Databases
from bench.figure import Figure, figure
from byla.app.demo.house import House
from byla.app.demo.scale import fill
from byla.app.demo.simulator import Simulator
from byla.app.moment import now, today
from byla.app.store.who import by_job, situation

AUTHORITY = "demo"


def measure(kind: str, databases: Databases, *, scale: float) -> list[Figure]:
    """The figures of one kind of database. The simulation of the templates is part of the whole, whatever the scale."""
    with Crew(databases.new("large_demo")) as crew:
        people, entries, seconds, inserting, memory = crew.one(filled, scale)
    group = f"Demo authority, scale {scale:g}: {kind}, {people:,.0f} people, {entries:,.0f} entries"
    return [
        figure(group, "filled", "s", [seconds]),
        figure(group, "bare executemany of the same rows", "s", [inserting]),
        figure(group, "filled / bare", "x", [seconds / inserting], at_most=10),
        figure(group, "memory", "MB", [memory]),
    ]


# What follows runs in the process of the crew.


def filled(scale: float) -> tuple[float, float, float, float, float]:
    """People, entries, seconds in all, seconds of bare inserts, and the most megabytes that were held."""
    call_command("migrate", interactive=False, verbosity=0)
    past = Simulator(authority=AUTHORITY, today=today())
    House(past).found()
    done = fill(past, scale, situation(by_job(AUTHORITY, "bench"), now()), lambda said: None)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return done.people, done.entries, done.seconds, done.inserting, memory

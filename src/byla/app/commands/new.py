"""Start a step or a procedure from the model, with a test that says what is still to be filled in.

./byla new step residence_permit record_visit --entry visit_recorded --under 'lt/utpi:33(4)'
./byla new procedure lt travel_limit
"""

from __future__ import annotations

import argparse
import sys

from byla.app.site.environment import ROOT
from byla.app.workshop.starting import CannotStart, Workshop


def run(arguments: list[str]) -> int:
    """Prints the files that were written, and how to go on. 1 where nothing was written."""
    asked = _parser().parse_args(arguments)
    workshop = Workshop(ROOT)
    try:
        if asked.what == "step":
            made = workshop.step(asked.procedure, asked.step, entry=asked.entry, under=asked.under)
        else:
            made = workshop.procedure(asked.country, asked.name, under=asked.under)
    except CannotStart as no:
        print(f"{no}.", file=sys.stderr)
        return 1
    for path in made:
        print(path.relative_to(ROOT))
    print(f"\nWhat is to be filled in: ./byla test {made[-1].relative_to(ROOT)}", file=sys.stderr)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./byla new", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    what = parser.add_subparsers(dest="what", required=True)
    step = what.add_parser("step", help="a step of a procedure, with its entry")
    step.add_argument("procedure")
    step.add_argument("step", help="what is done: record_visit")
    step.add_argument("--entry", help="what is then true: visit_recorded")
    procedure = what.add_parser("procedure", help="a procedure of one step")
    procedure.add_argument("country", help="two letters: lt")
    procedure.add_argument("name", help="the matter: travel_limit")
    for one in (step, procedure):
        one.add_argument("--under", metavar="ARTICLE", help="the article it rests on: 'lt/utpi:33(4)'")
    return parser

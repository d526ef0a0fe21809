"""A process of its own that searches the list: a question a line in, what the list says a line out.

Started by tests as its own python, with the address of the database in its environment.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from tests.databases import pointed_at  # noqa: E402

from byla.app.national_list.replica import replica  # noqa: E402
from byla.screening import Query  # noqa: E402

AUTHORITY = "demo"


def main() -> None:
    """Answers until the input ends."""
    with pointed_at(sys.argv[1]):
        for line in sys.stdin:
            asked = json.loads(line)
            query = Query(asked["name"])
            (found,) = replica(AUTHORITY).search([query], on=date.fromisoformat(asked["on"]), limit=5)
            sys.stdout.write(json.dumps([match.id for match in found]) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()

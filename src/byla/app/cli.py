"""`./byla NAME …`: finds the command of that name in `byla.app.commands` and runs it.

A command is a module with a one-line docstring, which `./byla help` shows, and `run(arguments) -> int`, the exit
status: 0 done, 1 not done, 2 asked wrongly.
"""

from __future__ import annotations

import ast
import importlib
import os
import sys
from pathlib import Path

import django
from django.conf import settings

from byla.app.site.environment import BadEnvironment
from byla.app.site.variables import VARIABLES

COMMANDS = Path(__file__).parent / "commands"
# Done by the script itself: before there is an environment to run in, or with what is not installed with Byla.
OF_THE_SCRIPT = {
    "test": "Every check that a change must pass; --quick for those of three minutes.",
    "bench": "Measure the case file, or the log: ./byla bench casefile or ledger, --quick to see that it runs.",
    "drill": "Break an installation on purpose and count what was lost; --help names the drills.",
    "lock": "Resolve the dependencies of pyproject.toml anew and write the hashed locks; --upgrade takes newer ones.",
}


SETTINGS = {"post": "byla.app.border.post.settings"}
"""A post's machine has neither the database nor the keys of the authority."""


def commands() -> dict[str, str]:
    """Every command with the one line that says what it is for."""
    found = {path.stem: _purpose(path) for path in COMMANDS.glob("*.py") if path.stem != "__init__"}
    return dict(sorted((found | OF_THE_SCRIPT).items()))


def _purpose(path: Path) -> str:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return said.partition("\n")[0]


def explain() -> None:
    """Prints the commands and the environment variables."""
    print("Byla: one case file, from application to court.\n\nCommands (./byla NAME --help tells more):")
    for name, purpose in commands().items():
        print(f"  {name:<12} {purpose}")
    print("\nEnvironment variables:")
    for variable in VARIABLES:
        unset = f" (unset: {variable.unset})" if variable.unset else ""
        needed = " Needed in production." if variable.required_in_production else ""
        print(f"  {variable.name:<22} {variable.meaning}{unset}.{needed}")


def _share_measures() -> None:
    """Lets the server's processes count together. The library decides it once, when it is first imported."""
    folder = settings.BYLA_STATE / "measures"
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(folder)


def main(given: list[str] | None = None) -> int:
    """Runs one command. Returns its exit status."""
    name, *arguments = (sys.argv[1:] if given is None else given) or ["help"]
    if name in {"help", "-h", "--help"}:
        explain()
        return 0
    if name not in commands() or name in OF_THE_SCRIPT:
        print(f"There is no command {name!r}. There are: {', '.join(commands())}.", file=sys.stderr)
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS.get(name, "byla.app.site.settings"))
    try:
        django.setup()
    except BadEnvironment as bad:
        print(bad, file=sys.stderr)
        return 2
    _share_measures()
    try:
        status: int = importlib.import_module(f"byla.app.commands.{name}").run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output (head, less) has seen enough; Python would complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())

"""Logs as one JSON object a line, without personal data.

A message that some library has put together may hold a name, a path or a form field. So only two things are ever
written: the constant text that the programmer wrote, and named values from a short list. The arguments of a message
are dropped, exceptions are told by their type and place, and texts of other libraries that carry no arguments (they
may have been put together beforehand) are told by their place alone. With `debug` tracebacks are written in full.
"""

from __future__ import annotations

import json
import logging
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from types import TracebackType

request_id: ContextVar[str] = ContextVar("request_id", default="")

# Keys of `extra` that may be written. None may ever hold a name, a date of birth, a number of a document or free text.
PLAIN_FIELDS = (
    "method", "route", "status", "milliseconds", "user", "authority", "step", "refusal", "entries", "count",
)  # fmt: skip
SITE_PACKAGES = "site-packages/"


class JsonFormatter(logging.Formatter):
    """Writes a record as JSON: time, level, logger, event, request, the plain fields, and the place of an error."""

    def __init__(self, *, debug: bool = False) -> None:
        super().__init__()
        self.debug = debug

    def format(self, record: logging.LogRecord) -> str:
        """One line of JSON."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "event": _constant_text(record),
        }
        if request := request_id.get():
            line["request"] = request
        line |= {name: getattr(record, name) for name in PLAIN_FIELDS if hasattr(record, name)}
        if record.exc_info and record.exc_info[0] is not None:
            line |= _error(record.exc_info[0], record.exc_info[2])
            if self.debug:
                line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


def _constant_text(record: logging.LogRecord) -> str:
    if isinstance(record.msg, str) and (record.args or record.name.partition(".")[0] == "byla"):
        return record.msg
    return f"text withheld; written at {_short(record.pathname)}:{record.lineno}"


def _error(kind: type[BaseException], trace: TracebackType | None) -> dict[str, object]:
    frames = traceback.extract_tb(trace)
    places = [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    return {"error": f"{kind.__module__}.{kind.__qualname__}", "at": places}


def _short(path: str) -> str:
    for root in (SITE_PACKAGES, "/src/"):
        if root in path:
            return path.rpartition(root)[2]
    return path.rpartition("/")[2]


def logging_settings(*, level: str, debug: bool) -> dict[str, object]:
    """The `dictConfig` of the server, its workers and every command: everything to standard error, as JSON."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "byla.app.site.logs.JsonFormatter", "debug": debug}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            # Django's and gunicorn's own handlers would write paths and messages in full.
            "django": {"handlers": [], "level": level, "propagate": True},
            "django.server": {"handlers": [], "level": "ERROR", "propagate": True},
            "gunicorn.error": {"handlers": [], "level": "WARNING", "propagate": True},
            "gunicorn.access": {"handlers": [], "level": "ERROR", "propagate": True},
        },
    }

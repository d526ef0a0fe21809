"""Who looked, as a backup holds it: a table and its columns on one line, then a row a line, the same from either
database. A backup of before there were looks holds none.
"""

from __future__ import annotations

import json
from pathlib import Path

from byla.app.looks import schema
from byla.app.looks.rows import GLASS, LOOK
from byla.app.looks.store import asked, database, written

COLUMNS = {
    "look": ("id", *LOOK),
    "glass": ("id", *GLASS),
    "glass_review": ("glass", "at", "by_user", "note"),
    "look_expiry": ("id", "at", "before", "provision"),
}


def write(path: Path) -> None:
    """Writes every row. Raises NotRecorded."""
    with path.open("w", encoding="utf-8") as lines:
        for table, key in schema.KEPT.items():
            columns = COLUMNS[table]
            lines.write(json.dumps({"table": table, "columns": columns}) + "\n")
            last = 0
            statement = f"SELECT {', '.join(columns)} FROM {table} WHERE {key} > %s ORDER BY {key} LIMIT 1000"
            while some := asked(statement, [last]):
                lines.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in some)
                last = some[-1][0]


def read(path: Path) -> None:
    """Puts the rows into the store, all or none. Raises NotRecorded."""
    if not path.exists():
        return
    statement = ""
    with path.open(encoding="utf-8") as lines, written(at_once=True) as cursor:
        for line in lines:
            row = json.loads(line)
            if isinstance(row, dict):
                table, columns = row["table"], COLUMNS[row["table"]]
                places = ", ".join(["%s"] * len(columns))
                statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"
                continue
            cursor.execute(statement, row)
            if table == "look":
                pairs = [(person, row[0]) for person in json.loads(row[-1])]
                cursor.executemany("INSERT INTO look_person (person, look) VALUES (%s, %s)", pairs)
        if database().vendor == "postgresql":
            for table in ("look", "glass", "look_expiry"):
                cursor.execute(
                    f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), 1 + coalesce(max(id), 0), false)"
                    f" FROM {table}"
                )

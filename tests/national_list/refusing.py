"""What no output of the list and of the border may say: what follows from a match or a hit, a person decides."""

from __future__ import annotations

import re

REFUSES = re.compile(
    r"refus|den(y|ied|ies|ial)\b|reject|forbid|prohibit|detain|arrest|suspect|no entry|must not"
    r"|turn(ed|s)? ([a-z]+ ){0,2}(away|back)|sen[dt]s? ([a-z]+ ){0,2}back"
    r"|not (be )?(let|allowed|admitted)|(may not|cannot) (enter|cross)"
    r"|stop(ped)? (the|this) (traveller|person)",
    re.IGNORECASE,
)

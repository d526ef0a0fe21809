"""What an MRZ says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from byla.names.mrz.digits import FILLER
from byla.names.mrz.layout import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Mrz:
    """The fields of an MRZ without their fillers, what a check digit denied, and what one let put right."""

    kind: Kind
    code: str
    issuer: str
    family: str
    given: str
    document: str
    citizenship: str
    birth: str
    """YYMMDD as printed; `<` for what is not known."""
    sex: str
    """M, F, or nothing."""
    expiry: str
    optional: str = ""
    more: str = ""
    denied: tuple[str, ...] = ()
    """Fields whose check digit is false, `composite` for the last one: nothing rests on them unseen."""
    mended: tuple[str, ...] = ()
    """Fields that were put right because a check digit proves it."""

    @property
    def name(self) -> str:
        """The name as an MRZ writes it, family name before `<<`."""
        return f"{self.family.replace(' ', FILLER)}{FILLER * 2}{self.given.replace(' ', FILLER)}"

    def born(self, on: date) -> str | None:
        """The birth date as YYYY, YYYY-MM or YYYY-MM-DD: the last such year that is not after `on`. None if unknown."""
        year, month, day = self.birth[:2], self.birth[2:4], self.birth[4:6]
        if not year.isdecimal():
            return None
        full = on.year // 100 * 100 + int(year)
        parts = [str(full if full <= on.year else full - 100)]
        for part in (month, day):
            if not part.isdecimal():
                break
            parts.append(part)
        return "-".join(parts)

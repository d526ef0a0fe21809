"""What is no MRZ."""

from __future__ import annotations


class NotAnMrz(ValueError):
    """The text is no MRZ: an MRZ is two lines of 44 or 36, or three lines of 30, of A to Z, 0 to 9 and `<`."""

    code = "mrz.not_an_mrz"

    def __init__(self, widths: tuple[int, ...], strange: str = "") -> None:
        self.widths = widths
        """The lengths of the lines that were given."""
        self.strange = strange
        """The first letter that no MRZ has."""
        given = (
            f"a letter that is none of them: {strange!r}"
            if strange
            else f"lines of {', '.join(map(str, widths)) or 0}"
        )
        super().__init__(f"{self.__doc__} Given: {given}.")


class DoesNotFit(ValueError):
    """What was to be written does not fit its field of the MRZ."""

    code = "mrz.does_not_fit"

    def __init__(self, field: str, text: str, width: int) -> None:
        self.field, self.text, self.width = field, text, width
        super().__init__(f"{field} takes {width} of A to Z, 0 to 9; given: {text!r}")

"""Machine-readable zones of passports, cards and visas (ICAO Doc 9303), read, written, and mended where proven.

mrz = read_mrz("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\\nL898902C36UTO7408122F1204159ZE184226B<<<<<10")
mrz.family, mrz.given, mrz.born(on=date(2026, 11, 26))
mrz.denied, mrz.mended      # what a check digit denies; what one proves to have been misread
"""

from byla.names.mrz.digits import check_digit
from byla.names.mrz.errors import DoesNotFit, NotAnMrz
from byla.names.mrz.layout import Kind
from byla.names.mrz.read import read_mrz
from byla.names.mrz.write import write_mrz
from byla.names.mrz.zone import Mrz

__all__ = ["DoesNotFit", "Kind", "Mrz", "NotAnMrz", "check_digit", "read_mrz", "write_mrz"]

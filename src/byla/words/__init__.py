"""Words: what Byla has to say, as a code with parameters until it reaches a page or a letter.

Rules, clocks and refusals never build sentences. They make `Words`, which can be stored, compared, tested
and said later in any language by a `Catalogue`.
"""

from byla.words.catalogue import Catalogue, MissingText
from byla.words.words import Value, Words, words

__all__ = ["Catalogue", "MissingText", "Value", "Words", "words"]

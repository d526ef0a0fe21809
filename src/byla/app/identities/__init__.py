"""Identity records that look like one another, found for officials, who judge whether they are of one person.

No consequence follows from a match (Regulation 2019/817, 32(2)): it is shown with reasons in words, and what an
official holds of two records is an entry of its own (`byla.persons`, a link that can be undone).
"""

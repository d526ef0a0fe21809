"""Paper for the demo: small real PDF documents of one page, the same bytes on every machine."""

from __future__ import annotations

from hashlib import sha256

from byla.casefile import Attachment

PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def paper(name: str, *lines: str) -> tuple[Attachment, bytes]:
    """A document with these lines (Latin letters without marks; others are left out) and its bytes."""
    content = pdf(lines)
    return Attachment(name, "application/pdf", sha256(content).hexdigest(), len(content)), content


def pdf(lines: tuple[str, ...]) -> bytes:
    """A page of lines as PDF 1.4 (ISO 32000-1, 7.5: header, objects, cross-reference table, trailer)."""
    text = " ".join(f"({_plain(line)}) Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf 18 TL 72 770 Td {text} ET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        PAGE,
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        FONT,
    )
    written, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(written)}\n%%EOF\n"
    whole = f"{written}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}"
    return whole.encode("ascii")


def _plain(line: str) -> str:
    """Without what would end a PDF string or needs an encoding of its own."""
    return "".join(sign for sign in line if sign.isascii() and sign.isprintable() and sign not in "()\\")

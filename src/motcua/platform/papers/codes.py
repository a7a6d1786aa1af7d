"""QR and bar codes as SVG drawings, to be scaled by the paper that shows them."""

from io import BytesIO
from itertools import groupby

import segno
from barcode import Code128


def qr_svg(text: str) -> str:
    """A QR code without its quiet zone; the paper leaves four modules of white around it.

    Error correction M survives the smudges and folds of a paper kept in a pocket.
    """
    drawing = BytesIO()
    segno.make_qr(text, error="m").save(drawing, kind="svg", border=0, omitsize=True, xmldecl=False)
    return drawing.getvalue().decode()


def barcode_svg(text: str) -> str:
    """A Code 128 of `text`, one unit high, each module one unit wide; quiet zones are the paper's matter.

    Touching dark modules become one bar: drawn one by one they show hairlines between them.
    """
    modules = Code128(text).build()[0]
    bars, position = [], 0
    for dark, run in groupby(modules):
        width = len(list(run))
        if dark == "1":
            bars.append(f"M{position} 0h{width}v1h-{width}z")
        position += width
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {position} 1" preserveAspectRatio="none">'
        f'<path d="{"".join(bars)}"/></svg>'
    )

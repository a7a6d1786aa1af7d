"""Reading a PDF back with tools that had no part in making it: PDFium, pypdf and ZXing."""

import re
from io import BytesIO

import pypdf
import pypdfium2
import zxingcpp
from PIL.Image import Image


def words_of(pdf: bytes) -> str:
    """All text of all pages, every run of white space as one space."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    return re.sub(r"\s+", " ", text).strip()


def pages_of(pdf: bytes) -> int:
    return len(pypdf.PdfReader(BytesIO(pdf)).pages)


def picture_of(pdf: bytes, dots_per_inch: int = 200) -> Image:
    """The first page as a scanner at a counter would see it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return document[0].render(scale=dots_per_inch / 72).to_pil()


def codes_of(pdf: bytes) -> dict[str, str]:
    """What the codes on the first page say, by their kind."""
    return {str(code.format): code.text for code in zxingcpp.read_barcodes(picture_of(pdf))}


def fonts_of(pdf: bytes) -> dict[str, bool]:
    """Family name of each font → whether it is embedded."""
    found = {}
    for page in pypdf.PdfReader(BytesIO(pdf)).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index,union-attr]
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            family = descriptor["/FontName"].split("+")[-1].split("-")[0]
            found[family] = found.get(family, True) and "/FontFile2" in descriptor
    return found


def claims_of(pdf: bytes) -> dict[str, str]:
    """The standards that the file says it keeps to, from its XMP metadata."""
    metadata = pypdf.PdfReader(BytesIO(pdf)).xmp_metadata
    assert metadata is not None
    xmp = metadata.stream.get_data().decode()
    return dict(re.findall(r"<(pdf\w+id:\w+)>(\w+)</", xmp))

"""Which kinds of file are taken in, and how a kind is told from its first bytes."""

from django.utils.translation import gettext as _

LARGEST_FILE_BYTES = 50 * 1024 * 1024
"""A colour scan of some hundred pages; more is a mistake at the scanner."""

# No library: those that know hundreds of kinds answer "probably"; three rows answer yes or no.
SIGNATURES = {
    "application/pdf": b"%PDF-",
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
}


class RefusedFile(Exception):
    """The content may not be kept. The message says why, in words for the person at the counter."""


def check_content(content: bytes, media_type: str) -> None:
    """Raise RefusedFile unless `content` has an allowed size and is of the kind it is declared to be."""
    if media_type not in SIGNATURES:
        raise RefusedFile(_("Chỉ nhận tệp PDF, PNG hoặc JPEG; tệp này là %(kind)s.") % {"kind": media_type})
    if not content:
        raise RefusedFile(_("Tệp rỗng."))
    if len(content) > LARGEST_FILE_BYTES:
        size, limit = (round(count / 1024**2, 1) for count in (len(content), LARGEST_FILE_BYTES))
        raise RefusedFile(
            _("Tệp nặng %(size)s MB, quá mức %(limit)s MB.") % {"size": f"{size:g}", "limit": f"{limit:g}"}
        )
    if not content.startswith(SIGNATURES[media_type]):
        raise RefusedFile(_("Nội dung tệp không phải %(kind)s như khai báo.") % {"kind": media_type})

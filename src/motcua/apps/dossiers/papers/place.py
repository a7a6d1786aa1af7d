"""Địa danh: the place that stands before a paper's date."""

KINDS_OF_PLACE = ("tỉnh ", "thành phố ", "phường ", "xã ", "đặc khu ")


def place_of(agency_name: str) -> str:
    """The place in an agency's name: "Ủy ban nhân dân phường Tân Hòa" → "Tân Hòa".

    Source: ND30-2020 Phụ lục I.
    """
    lowered = agency_name.lower()
    for kind in KINDS_OF_PLACE:
        start = lowered.rfind(kind)
        if start >= 0:
            return agency_name[start + len(kind) :]
    return agency_name

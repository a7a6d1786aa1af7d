"""Whole numbers in Vietnamese words, as receipts and certificates write them."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION = 10**9
_SCALES = ((10**6, "triệu"), (10**3, "nghìn"), (1, ""))


def amount_in_words(number: int) -> str:
    """The number in lower-case words: 105 → "một trăm linh năm", 21 → "hai mươi mốt", 24 → "hai mươi tư".

    Empty groups are left out, and a group after a spoken one always names its hundreds:
    1 000 005 → "một triệu không trăm linh năm".  From a thousand billions on, billions are counted
    in the same words: 10**12 → "một nghìn tỷ".  A negative number begins with "âm".
    """
    if number < 0:
        return f"âm {amount_in_words(-number)}"
    if number == 0:
        return _DIGITS[0]
    billions, rest = divmod(number, _BILLION)
    parts = [f"{amount_in_words(billions)} tỷ"] if billions else []
    for scale, scale_word in _SCALES:
        group, rest = divmod(rest, scale)
        if group:
            parts.append(f"{_group_in_words(group, leading=not parts)} {scale_word}".rstrip())
    return " ".join(parts)


def _group_in_words(group: int, *, leading: bool) -> str:
    """Words of 1…999; hundreds are named even when 0, unless the group leads the number."""
    hundreds, below = divmod(group, 100)
    if leading and not hundreds:
        return _below_hundred(below)
    words = f"{_DIGITS[hundreds]} trăm"
    if not below:
        return words
    return f"{words} linh {_DIGITS[below]}" if below < 10 else f"{words} {_below_hundred(below)}"


def _below_hundred(number: int) -> str:
    tens, unit = divmod(number, 10)
    if not tens:
        return _DIGITS[unit]
    tens_word = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    return f"{tens_word} {_unit_after_tens(tens, unit)}".rstrip()


def _unit_after_tens(tens: int, unit: int) -> str:
    if unit == 0:
        return ""
    if unit == 5:
        return "lăm"
    if tens > 1 and unit in (1, 4):
        return "mốt" if unit == 1 else "tư"
    return _DIGITS[unit]

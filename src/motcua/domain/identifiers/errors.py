"""Why a code was refused; each carries the text as it was given."""


class CodeError(ValueError):
    """Base of all refusals of a code."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class MalformedCode(CodeError):
    """The text has not the shape of this kind of code at all."""


class BadAgencyCode(CodeError):
    """The part that names the agency follows neither generation of agency codes."""


class BadDay(CodeError):
    """The six digits YYMMDD are no day of the calendar."""


class BadSerial(CodeError):
    """The running number is missing, is zero or has fewer than four digits."""


class BadCheckDigit(CodeError):
    """The digits contradict their check digit: most likely a typing mistake."""

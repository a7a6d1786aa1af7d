"""Vietnamese typed while the keyboard did not listen: Telex ("ddawng kys"), VNI ("d9a8ng ky1") as letters."""

import unicodedata

_VOWELS = "aeiouy"
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_TELEX_TONES = {"f": "\u0300", "s": "\u0301", "x": "\u0303", "r": "\u0309", "j": "\u0323", "z": ""}
_VNI_TONES = {"2": "\u0300", "1": "\u0301", "4": "\u0303", "3": "\u0309", "5": "\u0323", "0": ""}
_VNI_HATS = {"6": (_CIRCUMFLEX, "aeo"), "7": (_HORN, "ou"), "8": (_BREVE, "a")}


def from_telex(word: str) -> str:
    """The word that the keystrokes mean; the same word when none of them is a mark.

    Marks may stand where they belong or at the end, as both are typed: "dduwowngf", "dduongwf".
    """
    typed = _Typed()
    for sign in word:
        if not typed.take_telex(sign):
            typed.letters.append([sign, ""])
    return typed.word()


def from_vni(word: str) -> str:
    """The same for VNI, where digits are the marks; a number stays a number."""
    if word.isdigit() or not any(sign in _VOWELS for sign in word):
        return word
    typed = _Typed()
    for sign in word:
        if not typed.take_vni(sign):
            typed.letters.append([sign, ""])
    return typed.word()


class _Typed:
    """Letters so far, each with its hat, and the tone of the word."""

    def __init__(self) -> None:
        self.letters: list[list[str]] = []
        self.tone = ""

    def take_telex(self, sign: str) -> bool:
        if sign in _TELEX_TONES and self._has_vowel():
            self.tone = _TELEX_TONES[sign]
            return True
        if sign == "w":
            return self._hat(_HORN, "ou") or self._hat(_BREVE, "a")
        if sign in "aeo" and self._has(sign):
            return self._hat(_CIRCUMFLEX, sign)
        return sign == "d" and self._cross()

    def take_vni(self, sign: str) -> bool:
        if sign in _VNI_TONES and self._has_vowel():
            self.tone = _VNI_TONES[sign]
            return True
        if sign in _VNI_HATS:
            return self._hat(*_VNI_HATS[sign])
        return sign == "9" and self._cross()

    def word(self) -> str:
        """The letters with their hats; the tone sits at the end, where `marks_of` looks for it."""
        return unicodedata.normalize("NFC", "".join(letter + hat for letter, hat in self.letters)) + self.tone

    def _has_vowel(self) -> bool:
        return self._has(_VOWELS)

    def _has(self, among: str) -> bool:
        return any(letter in among for letter, _hat in self.letters)

    def _hat(self, hat: str, among: str) -> bool:
        """Put the hat on the vowels that can bear it: on all of "uo", which share one horn."""
        bearers = [place for place in self.letters if place[0] in among and not place[1]]
        for place in bearers if hat == _HORN else bearers[-1:]:
            place[1] = hat
        return bool(bearers)

    def _cross(self) -> bool:
        if not self.letters or self.letters[0][0] != "d":
            return False
        self.letters[0][0] = "đ"
        return True

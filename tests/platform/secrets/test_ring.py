"""A ring seals, opens and hashes; it says which key is missing and never what it hides."""

import dataclasses

import pytest

from motcua.platform.secrets.errors import SealBroken, UnknownKey
from motcua.platform.secrets.ring import KeyRing, Sealed

NUMBER = "000000000000"
CONTEXT = "dossiers_part.number:1:2"


def test_a_sealed_text_opens_again_in_its_context() -> None:
    ring = KeyRing.make()
    assert ring.decrypt(ring.encrypt(NUMBER, CONTEXT), CONTEXT) == NUMBER


def test_the_same_text_never_looks_the_same_twice() -> None:
    ring = KeyRing.make()
    assert ring.encrypt(NUMBER, CONTEXT) != ring.encrypt(NUMBER, CONTEXT)


def test_a_sealed_text_moved_to_another_row_does_not_open() -> None:
    ring = KeyRing.make()
    sealed = ring.encrypt(NUMBER, CONTEXT)
    with pytest.raises(SealBroken, match="đã bị thay đổi hoặc đặt sai chỗ"):
        ring.decrypt(sealed, "dossiers_part.number:1:3")


@pytest.mark.parametrize("position", [0, 12, -1])
def test_an_altered_byte_is_noticed(position: int) -> None:
    ring = KeyRing.make()
    key_id, ciphertext = ring.encrypt(NUMBER, CONTEXT)
    altered = bytearray(ciphertext)
    altered[position] ^= 1
    with pytest.raises(SealBroken):
        ring.decrypt(Sealed(key_id, bytes(altered)), CONTEXT)


def test_an_emptied_cell_is_a_broken_seal() -> None:
    ring = KeyRing.make()
    with pytest.raises(SealBroken):
        ring.decrypt(Sealed(ring.primary, b""), CONTEXT)


def test_a_ring_without_the_key_says_which_one_it_lacks() -> None:
    sealed = KeyRing.make().encrypt(NUMBER, CONTEXT)
    with pytest.raises(UnknownKey, match=sealed.key_id):
        KeyRing.make().decrypt(sealed, CONTEXT)


def test_a_new_primary_key_seals_from_now_on_and_the_old_one_still_opens() -> None:
    old = KeyRing.make()
    sealed_before = old.encrypt(NUMBER, CONTEXT)
    new = old.with_new_primary()
    assert new.encrypt(NUMBER, CONTEXT).key_id == new.primary != old.primary
    assert new.decrypt(sealed_before, CONTEXT) == NUMBER


def test_a_rotation_changes_no_hash() -> None:
    ring = KeyRing.make()
    assert ring.with_new_primary().keyed_hash("phone", "1") == ring.keyed_hash("phone", "1")


def test_hashes_differ_by_kind_by_text_and_by_ring() -> None:
    ring = KeyRing.make()
    hashes = {
        ring.keyed_hash("personal_number", NUMBER),
        ring.keyed_hash("phone", NUMBER),
        ring.keyed_hash("personal_number", "1"),
        KeyRing.make().keyed_hash("personal_number", NUMBER),
    }
    assert [len(each) for each in hashes] == [32] * 4


def test_no_key_shows_in_the_ring_when_it_is_printed() -> None:
    ring = KeyRing.make()
    assert "hash_key" not in repr(ring)
    assert all(field.name not in repr(ring) for field in dataclasses.fields(ring))

import hashlib
import zlib

import pytest

from rpcbench_worker.load.payload import payload


def test_random_is_shake_256_of_the_seed() -> None:
    assert payload("42", 32) == hashlib.shake_256(b"42").digest(32)


#: The same values as in engine/test/load/payload.test.ts: both languages have to send the same bytes.
@pytest.mark.parametrize(
    "seed, text",
    [
        ("42", "l"),
        ("42", "lehafi sazive mo sewu ga gi tu fi bepohi lopagu lu ga la mol"),
        ("rpcbench \u00e9", "nawabe pe nukami pi pi nukami ho hihapo hi fosa taloro goniro"),
    ],
)
def test_text_is_what_the_node_worker_makes(seed: str, text: str) -> None:
    assert payload(seed, len(text), "Text") == text.encode()


@pytest.mark.parametrize("content", ["Random", "Text", "Zero"])
@pytest.mark.parametrize("length", [1, 2, 3, 1000, 1001, 100_003])
def test_has_the_length_asked_for(content: str, length: int) -> None:
    assert len(payload("42", length, content)) == length


def test_text_is_words_and_a_longer_one_begins_with_the_shorter() -> None:
    text = payload("42", 10_000, "Text")
    assert set(text) <= set(b"abdefghiklmnoprstuvwz ")
    assert all(2 <= len(word) <= 6 for word in text.split()[:-1])
    assert text.startswith(payload("42", 999, "Text"))


def test_content_decides_how_far_it_compresses() -> None:
    share = {content: len(zlib.compress(payload("42", 100_000, content))) / 100_000 for content in ("Random", "Text", "Zero")}
    assert share["Random"] > 1
    assert 0.2 < share["Text"] < 0.45
    assert share["Zero"] < 0.01

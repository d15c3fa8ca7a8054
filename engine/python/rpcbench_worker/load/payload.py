"""What payloads are made of: the same bytes for the same seed, length and content as in engine/src/load/payload.ts."""

import hashlib

_CONSONANTS = "bdfghklmnprstvwz"
_VOWELS = "aeiou"


def payload(seed: str, length: int, content: str = "Random") -> bytes:
    """Random: SHAKE-256 of the seed's UTF-8, which does not compress. Text: words of it. Zero: zeros."""
    if content == "Zero":
        return bytes(length)
    return _text(seed, length) if content == "Text" else _shake(seed, length)


def _shake(seed: str, length: int) -> bytes:
    return hashlib.shake_256(seed.encode()).digest(length)


def _text(seed: str, length: int) -> bytes:
    """256 words of one to three syllables, the first of them oftener than the last: it compresses to about a third, as text does."""
    words = _words(_shake(f"{seed}/words", 256 * 4))
    # the shortest word and its space are three bytes
    text = b" ".join(words[byte * byte >> 8] for byte in _shake(f"{seed}/text", length // 3 + 1))
    return (text + b" ")[:length]


def _words(stream: bytes) -> "list[bytes]":
    return [
        "".join(
            _CONSONANTS[byte >> 4] + _VOWELS[(byte & 15) % 5] for byte in stream[at + 1 : at + 2 + stream[at] % 3]
        ).encode()
        for at in range(0, len(stream), 4)
    ]

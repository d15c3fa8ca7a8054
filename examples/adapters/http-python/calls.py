"""What is asked, and whether the reply is right. Every language asks the same."""

import hashlib
import itertools
from typing import Any, Awaitable, Callable, Dict, Iterator, Optional, Tuple

from errors import WorkerError
from http_echo import User
from turns import StreamTrace

Call = Callable[[Any], Awaitable[Any]]


def asked_for(call: Dict[str, Any], user: User, trace: "Optional[StreamTrace]" = None) -> Tuple[Call, Iterator[Any]]:
    """The call of an `open` command for one user, and its arguments. A right reply equals its argument."""
    if call["scenario"] not in ("SimpleCall", "Stream", "Payload", "Connect"):
        raise WorkerError("BadCommand", f"this worker has no {call['scenario']}")
    if call["scenario"] == "Stream":

        async def read_stream(count: int) -> int:
            expected = 0
            async for value in user.stream_values(count):
                if trace is not None:
                    trace.value()
                if value != expected:
                    raise WorkerError("WrongAnswer", f"the stream gave {value} where {expected} was due")
                expected += 1
            return expected

        return read_stream, itertools.repeat(call["streamCount"])
    if call["scenario"] == "Payload":
        payload = payload_of(call["payloadSeed"], call["payloadBytes"], call.get("payloadContent", "Random"))
        return user.echo_bytes, itertools.repeat(payload)
    # Never the same twice in a row: the reply to the last call would be wrong for this one. Connect's call is an int's.
    if call["scenario"] == "Connect" or call["argument"] == "Int":
        return user.simple_call, itertools.cycle(range(1, 128))
    return user.echo_text, itertools.cycle([f"Grüße von RpcBench {number:03}" for number in range(1, 128)])


def payload_of(seed: str, length: int, content: str) -> bytes:
    """Random does not compress, Text compresses as text does, Zero to nothing; the same bytes in every language."""
    if content == "Zero":
        return bytes(length)
    if content == "Random":
        return shake(seed, length)
    stream = shake(f"{seed}/words", 256 * 4)
    syllables = [consonant + vowel for consonant in "bdfghklmnprstvwz" for vowel in "aeiouaeiouaeioua"]
    words = ["".join(syllables[byte] for byte in stream[at + 1 : at + 2 + stream[at] % 3]) for at in range(0, len(stream), 4)]
    text = " ".join(words[byte * byte >> 8] for byte in shake(f"{seed}/text", length // 3 + 1)) + " "
    return text[:length].encode()


def shake(seed: str, length: int) -> bytes:
    return hashlib.shake_256(seed.encode()).digest(length)


SMALL = {"scenario": "SimpleCall", "argument": "Int"}


def check(argument: Any, reply: Any) -> None:
    if reply != argument:
        raise WorkerError("WrongAnswer", f"asked {argument!r:.40}, got {reply!r:.40}")

"""The floor: length-prefixed frames on a raw socket; what the machine and the runtime cost without a framework.

The first frame of a connection is the token. `ECHO` is sent back as it is, without being decoded; `STREAM` is answered with one
`VALUE` frame a value and an `END`, and so is `PRODUCE` with values that say when they were made.
"""

import struct

from rpcbench_worker.interface import ClientSetup, Handler

TOKEN, ACCEPTED, ECHO, STREAM, VALUE, END, PRODUCE = range(7)

INT = struct.Struct("!q")
INT_BYTES = INT.size
#: A frame that holds an int: length of the body, kind, value.
INT_FRAME = struct.Struct("!IBq")
#: Of `PRODUCE`: a `Production`.
PRODUCTION = struct.Struct("!qqq")
FRAMING_BYTES = 1024


def kind_of(handler: Handler) -> int:
    """Of what a handler is sent and answers: above the kinds that are the framing's own."""
    return handler.code[0]


def kind_of_bytes(setup: ClientSetup) -> int:
    """Of what `send_bytes` sends and gets."""
    return ECHO if setup.handler is None else kind_of(setup.handler)

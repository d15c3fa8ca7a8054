"""The floor: length-prefixed frames on a raw socket; what the machine and the runtime cost without a framework.

The first frame of a connection is the token. `ECHO` is sent back as it is, without being decoded; `STREAM` is answered with one
`VALUE` frame a value and an `END`.
"""

import struct

TOKEN, ACCEPTED, ECHO, STREAM, VALUE, END = range(6)

INT = struct.Struct("!q")
INT_BYTES = INT.size
#: A frame that holds an int: length of the body, kind, value.
INT_FRAME = struct.Struct("!IBq")
FRAMING_BYTES = 1024

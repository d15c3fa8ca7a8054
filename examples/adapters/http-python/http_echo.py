"""The framework: one server, and users that each have a connection of their own.

Whoever writes an adapter for another framework replaces this file.
"""

import asyncio
import hmac
from typing import Any, AsyncIterator, Dict, Optional, Tuple

from errors import WorkerError

TOKEN_HEADER = "x-rpcbench-token"
READ_LIMIT = 1 << 20
SMALL_BODY = 4096


async def read_head(reader: asyncio.StreamReader) -> Tuple[str, Dict[str, str]]:
    """The first line of a request or response, and its headers by their names in lower case."""
    first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").rstrip().split("\r\n")
    return first, {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}


def head(first: str, **headers: object) -> bytes:
    lines = [first, *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


class Server:
    """Answers /int, /text and /bytes with what was sent, and /stream with as many ints as were asked for."""

    options = {"keepAlive": True, "tcpNoDelay": True, "readLimit": READ_LIMIT}

    def __init__(self, token: str, max_body: int) -> None:
        self._token = token.encode()
        self._max_body = max_body
        #: How many have shown the token so far: the engine compares it with the users it asked for.
        self.connections = 0

    async def listen(self, host: str) -> Dict[str, Any]:
        # Port 0: the system chooses one that is free. Only where the engine says, which is 127.0.0.1.
        self._server = await asyncio.start_server(self._serve, host, 0, limit=READ_LIMIT)
        return {"host": host, "port": self._server.sockets[0].getsockname()[1]}

    def close(self) -> None:
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        known = False
        try:
            while True:
                first, headers = await read_head(reader)
                # Before anything else is read: who does not have this run's token gets nothing.
                if not hmac.compare_digest(headers.get(TOKEN_HEADER, "").encode("latin-1"), self._token):
                    writer.write(head("HTTP/1.1 401 Unauthorized", content_length=0, connection="close"))
                    return
                if not known:
                    known = True
                    self.connections += 1
                length = int(headers.get("content-length", "0"))
                # Ints, texts and counts are not payloads, and may be longer than the longest of these.
                if length > max(self._max_body, SMALL_BODY):
                    writer.write(head("HTTP/1.1 413 Content Too Large", content_length=0, connection="close"))
                    return
                body = await reader.readexactly(length)
                path = first.split(" ")[1]
                if path == "/stream":
                    await self._stream(int(body), writer)
                else:
                    # An int is read and written as one: that is what a call with an int costs here.
                    reply = str(int(body)).encode() if path == "/int" else body
                    writer.writelines([head("HTTP/1.1 200 OK", content_length=len(reply)), reply])
                    await writer.drain()
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError, ValueError):
            pass  # the client is gone, or is none of ours
        finally:
            writer.close()

    @staticmethod
    async def _stream(count: int, writer: asyncio.StreamWriter) -> None:
        writer.write(head("HTTP/1.1 200 OK", transfer_encoding="chunked"))
        for value in range(count):
            line = b"%d\n" % value
            writer.write(b"%x\r\n%b\r\n" % (len(line), line))
            await writer.drain()
        writer.write(b"0\r\n\r\n")
        await writer.drain()


class User:
    """One user with a connection of its own, who makes one call at a time."""

    options = {"keepAlive": True, "tcpNoDelay": True, "readLimit": READ_LIMIT}

    #: When the call under way began; None between loads.
    since: Optional[int] = None
    late = False

    @classmethod
    async def connect(cls, endpoint: Dict[str, Any], token: str) -> "User":
        """Returns when the server has accepted the token."""
        self = await cls.open(endpoint, token)
        await self.simple_call(0)
        return self

    @classmethod
    async def open(cls, endpoint: Dict[str, Any], token: str) -> "User":
        """Returns when the connection is open; HTTP shows its token with the first request."""
        self = cls()
        self._endpoint = f"{endpoint['host']}:{endpoint['port']}"
        self._token = token
        try:
            self._reader, self._writer = await asyncio.open_connection(endpoint["host"], endpoint["port"], limit=READ_LIMIT)
        except OSError as error:
            raise WorkerError("ConnectionFailed", f"cannot connect to {self._endpoint}: {error}") from error
        return self

    async def simple_call(self, value: int) -> int:
        return int(await self._post("/int", str(value).encode()))

    async def echo_text(self, text: str) -> str:
        return (await self._post("/text", text.encode())).decode()

    async def echo_bytes(self, data: bytes) -> bytes:
        return await self._post("/bytes", data)

    async def stream_values(self, count: int) -> AsyncIterator[int]:
        await self._ask("/stream", str(count).encode())
        reader = self._reader
        while True:
            size = int(await reader.readuntil(b"\r\n"), 16)
            chunk = await reader.readexactly(size + 2)
            if size == 0:
                return
            yield int(chunk)

    async def _post(self, path: str, body: bytes) -> bytes:
        headers = await self._ask(path, body)
        return await self._reader.readexactly(int(headers["content-length"]))

    async def _ask(self, path: str, body: bytes) -> Dict[str, str]:
        about = {"host": self._endpoint, TOKEN_HEADER: self._token, "content_length": len(body)}
        self._writer.writelines([head(f"POST {path} HTTP/1.1", **about), body])
        await self._writer.drain()
        first, headers = await read_head(self._reader)
        status = first.split(" ")[1]
        if status != "200":
            raise WorkerError("AuthenticationFailed" if status == "401" else "CallFailed", f"the server answered '{first}'")
        return headers

    def abort(self) -> None:
        """The call under way took too long. Reading from the connection fails now."""
        self.late = True
        self._writer.transport.abort()

    def close(self) -> None:
        self._writer.close()

    async def close_and_wait(self) -> None:
        self._writer.close()
        await self._writer.wait_closed()

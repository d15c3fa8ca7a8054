"""RPyC: a ThreadedServer, and `rpyc.async_` calls whose connections the event loop watches."""

import asyncio
import time

import rpyc
from rpyc.utils.server import ThreadedServer

import plain


class Echo(rpyc.Service):  # type: ignore[misc]
    def exposed_echo(self, value: int) -> int:
        return value


def serve() -> None:
    server = ThreadedServer(Echo, hostname="127.0.0.1", port=0)
    print(server.port, flush=True)
    server.start()


class User:
    async def connect(self, port: int) -> None:
        self.connection = rpyc.connect("127.0.0.1", port)
        self.echo = rpyc.async_(self.connection.root.echo)
        asyncio.get_running_loop().add_reader(self.connection.fileno(), self.connection.serve, 0)

    async def run(self, ends: int, times: list) -> None:  # type: ignore[type-arg]
        new_future, clock = asyncio.get_running_loop().create_future, time.perf_counter_ns
        while True:
            started = clock()
            if started >= ends:
                return
            reply = new_future()
            self.echo(7).add_callback(lambda result, reply=reply: reply.set_result(result.value))
            await reply
            times.append(clock() - started)


if __name__ == "__main__":
    plain.main(serve, User)

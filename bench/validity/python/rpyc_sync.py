"""RPyC: a ThreadedServer, and blocking calls of a remote method."""

import time

import rpyc
from rpyc_async import serve

import plain


class User:
    def connect(self, port: int) -> None:
        self.connection = rpyc.connect("127.0.0.1", port)
        self.echo = self.connection.root.echo

    def run(self, ends: int, times: list) -> None:  # type: ignore[type-arg]
        echo, clock = self.echo, time.perf_counter_ns
        while True:
            started = clock()
            if started >= ends:
                return
            echo(7)
            times.append(clock() - started)


if __name__ == "__main__":
    plain.main(serve, User)

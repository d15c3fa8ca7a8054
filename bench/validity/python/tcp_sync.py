"""A socket: frames with a length, a kind and an int, blocking; the server has a thread a connection."""

import socket
import struct
import threading
import time

import plain

FRAME = struct.Struct("!IBq")


def answer(connection: socket.socket) -> None:
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    while True:
        data = connection.recv(65536)
        if not data:
            return
        connection.sendall(FRAME.pack(*FRAME.unpack(data)))


def serve() -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    while True:
        threading.Thread(target=answer, args=(listener.accept()[0],), daemon=True).start()


class User:
    def connect(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def run(self, ends: int, times: list) -> None:  # type: ignore[type-arg]
        send, receive, clock = self.socket.sendall, self.socket.recv, time.perf_counter_ns
        while True:
            started = clock()
            if started >= ends:
                return
            send(FRAME.pack(9, 2, 7))
            FRAME.unpack(receive(65536))
            times.append(clock() - started)


if __name__ == "__main__":
    plain.main(serve, User)

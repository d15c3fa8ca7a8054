"""ZeroMQ: blocking REP and REQ."""

import struct
import time

import zmq

import plain

INT = struct.Struct("!q")


def serve() -> None:
    socket = zmq.Context.instance().socket(zmq.REP)
    print(socket.bind_to_random_port("tcp://127.0.0.1"), flush=True)
    while True:
        operation, body = socket.recv_multipart()
        socket.send(body)


class User:
    def connect(self, port: int) -> None:
        self.socket = zmq.Context.instance().socket(zmq.REQ)
        self.socket.connect(f"tcp://127.0.0.1:{port}")

    def run(self, ends: int, times: list) -> None:  # type: ignore[type-arg]
        socket, clock = self.socket, time.perf_counter_ns
        while True:
            started = clock()
            if started >= ends:
                return
            socket.send_multipart((b"e", INT.pack(7)))
            INT.unpack(socket.recv())
            times.append(clock() - started)


if __name__ == "__main__":
    plain.main(serve, User)

"""`server` prints its port and serves; `client <port> <users>` makes calls for as many seconds as each line on stdin says.

It answers with the number of calls and the sum of what they took, in nanoseconds. Nothing of RpcBench is used.
"""

import asyncio
import inspect
import json
import os
import sys
import threading
import time
from typing import Any, Callable, List


def main(serve: Callable[[], None], user: Any) -> None:
    if sys.argv[1] == "server":
        # as long as whoever started it
        threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
        serve()
    elif inspect.iscoroutinefunction(user.run):
        loop = asyncio.new_event_loop()
        asyncio.set_event_loop(loop)
        users = [user() for _ in range(int(sys.argv[3]))]
        for each in users:
            loop.run_until_complete(each.connect(int(sys.argv[2])))
        _call(lambda ends, times: loop.run_until_complete(_all(users, ends, times)))
    else:
        users = [user() for _ in range(int(sys.argv[3]))]
        for each in users:
            each.connect(int(sys.argv[2]))
        _call(lambda ends, times: _threads(users, ends, times))


def _call(run: Callable[[int, List[int]], None]) -> None:
    for line in sys.stdin:
        times: List[int] = []
        run(time.perf_counter_ns() + int(float(line) * 1e9), times)
        print(json.dumps({"calls": len(times), "sumNs": sum(times)}), flush=True)


async def _all(users: List[Any], ends: int, times: List[int]) -> None:
    await asyncio.gather(*(user.run(ends, times) for user in users))


def _threads(users: List[Any], ends: int, times: List[int]) -> None:
    if len(users) == 1:
        users[0].run(ends, times)
        return
    threads = [threading.Thread(target=user.run, args=(ends, times)) for user in users]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

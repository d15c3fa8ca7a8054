"""The parts of a load's reply, whichever API made the calls."""

from typing import Any, Callable, Dict, Iterator, Optional

from rpcbench_worker.load.course import Course
from rpcbench_worker.load.record import Row, columns
from rpcbench_worker.resources import cpu_us, usage


def accounts() -> Dict[str, Optional[int]]:
    """The process's own, as replies have them."""
    used = usage()
    return {
        "cpuUserUs": used.cpu_user_us,
        "cpuSystemUs": used.cpu_system_us,
        "residentBytes": used.resident_bytes,
        "peakResidentBytes": used.peak_resident_bytes,
    }


class Costs:
    """The process's own counters before the first call and after the last one has ended, before the reply is prepared."""

    def __init__(self) -> None:
        self.after: Dict[str, Optional[int]] = {}
        user_us, system_us = cpu_us()
        self.before = {"cpuUserUs": user_us, "cpuSystemUs": system_us}

    def end(self) -> None:
        self.after = accounts()


def loaded(course: Course, rows: Callable[[], Iterator[Row]], parts: Dict[str, str], costs: Costs) -> Dict[str, Any]:
    """A `loaded` reply without `type` and `id`."""
    began = course.began

    def since(at: Optional[int]) -> Optional[int]:
        # A window of somebody else's clock may have opened before this load began.
        return None if at is None else max(at - began, 0)

    return {
        "beganNs": began,
        "activeNs": since(course.active_at),
        "openedNs": since(course.opened_at),
        "closedNs": since(course.closed_at),
        "stoppedNs": since(course.stopped_at),
        "waking": course.waking,
        "calls": columns(rows, began),
        "parts": parts,
        "errors": course.errors.listed(),
        "before": costs.before,
        "after": costs.after,
    }

"""CPU time and memory of this process, from the system's own counters.

The resolution of CPU time is the system's: 1 microsecond to 10 ms on Linux by kernel, 15.6 ms on Windows. It is for slices of a
second and more.
"""

import os
import sys
from typing import Dict, NamedTuple, Optional, Tuple


class Usage(NamedTuple):
    #: Since the process started.
    cpu_user_us: int
    cpu_system_us: int
    #: Resident now; None where the system does not say.
    resident_bytes: Optional[int]
    #: The system's peak counter since the process started; None where there is none.
    peak_resident_bytes: Optional[int]


def own_program() -> Optional[str]:
    """The file of this process's program, as the system names it; sys.executable may be a link, or a virtual environment's launcher."""
    if sys.platform == "win32":
        from rpcbench_worker import resources_windows

        return resources_windows.own_program()
    try:
        return os.readlink("/proc/self/exe")
    except OSError:
        return None


def cpu_us() -> Tuple[int, int]:
    """User and system time of this process since it started."""
    if sys.platform == "win32":
        from rpcbench_worker import resources_windows

        return resources_windows.cpu_us()
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    return round(used.ru_utime * 1e6), round(used.ru_stime * 1e6)


def usage() -> Usage:
    cpu = cpu_us()
    if sys.platform == "win32":
        from rpcbench_worker import resources_windows

        return Usage(*cpu, *resources_windows.resident_and_peak_bytes())
    import resource

    # CPU first: reading the rest must not count as a cost of the calls.
    return Usage(*cpu, _resident_bytes(), _peak_bytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))


def counters() -> Dict[str, Optional[int]]:
    """The system's other counters of this process, by the names of `engine/src/resources/counters.ts`.

    Windows counts no context switches of a process.
    """
    if sys.platform == "win32":
        return {"contextSwitches": None}
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    return {"contextSwitches": used.ru_nvcsw + used.ru_nivcsw}


def _resident_bytes() -> Optional[int]:
    """From /proc; getrusage's ru_maxrss is the peak, not what is resident now."""
    try:
        with open("/proc/self/statm", "rb") as statm:
            return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return None


def _peak_bytes(largest: int) -> int:
    """VmHWM where there is one: on Linux ru_maxrss also remembers what the process was before exec, a copy of whoever started it."""
    try:
        with open("/proc/self/status", "rb") as status:
            for line in status:
                if line.startswith(b"VmHWM:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return largest if sys.platform == "darwin" else largest * 1024

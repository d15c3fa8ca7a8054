"""What the system's own accounts say of this process."""

import os
from typing import Dict, Optional


def cpu() -> Dict[str, int]:
    """Since it began."""
    try:
        import resource
    except ImportError:
        times = os.times()  # Windows, where these are of the same resolution
        return {"cpuUserUs": round(times.user * 1e6), "cpuSystemUs": round(times.system * 1e6)}
    used = resource.getrusage(resource.RUSAGE_SELF)
    return {"cpuUserUs": round(used.ru_utime * 1e6), "cpuSystemUs": round(used.ru_stime * 1e6)}


def memory() -> Dict[str, Optional[int]]:
    return {"residentBytes": _bytes(b"VmRSS:"), "peakResidentBytes": _bytes(b"VmHWM:")}


def _bytes(counter: bytes) -> Optional[int]:
    """As Linux accounts for it. None elsewhere: null is an answer, a guess is none."""
    try:
        with open("/proc/self/status", "rb") as status:
            return next((int(line.split()[1]) * 1024 for line in status if line.startswith(counter)), None)
    except OSError:
        return None

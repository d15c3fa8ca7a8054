"""CPU time and memory on Windows, through kernel32 and psapi (no getrusage there)."""

import ctypes
from ctypes import wintypes
from typing import Any, Optional, Tuple


class _MemoryCounters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS of psapi.h."""

    _fields_ = [
        ("cb", wintypes.DWORD),
        ("PageFaultCount", wintypes.DWORD),
        ("PeakWorkingSetSize", ctypes.c_size_t),
        ("WorkingSetSize", ctypes.c_size_t),
        ("QuotaPeakPagedPoolUsage", ctypes.c_size_t),
        ("QuotaPagedPoolUsage", ctypes.c_size_t),
        ("QuotaPeakNonPagedPoolUsage", ctypes.c_size_t),
        ("QuotaNonPagedPoolUsage", ctypes.c_size_t),
        ("PagefileUsage", ctypes.c_size_t),
        ("PeakPagefileUsage", ctypes.c_size_t),
    ]


def _kernel32() -> Any:
    kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]  # on Windows alone
    kernel32.GetCurrentProcess.restype = wintypes.HANDLE
    return kernel32


def cpu_us() -> Tuple[int, int]:
    """User and system time in microseconds (FILETIME counts 100 ns)."""
    kernel32 = _kernel32()
    times = [wintypes.FILETIME() for _ in range(4)]
    kernel32.GetProcessTimes.argtypes = [wintypes.HANDLE] + [ctypes.POINTER(wintypes.FILETIME)] * 4
    if not kernel32.GetProcessTimes(kernel32.GetCurrentProcess(), *(ctypes.byref(time) for time in times)):
        raise ctypes.WinError(ctypes.get_last_error())  # type: ignore[attr-defined]  # on Windows alone
    _, _, system, user = ((int(time.dwHighDateTime) << 32 | int(time.dwLowDateTime)) // 10 for time in times)
    return user, system


def resident_and_peak_bytes() -> Tuple[Optional[int], Optional[int]]:
    """The working set now and at its largest; None where the system does not say."""
    kernel32 = _kernel32()
    # The name since Windows 7; psapi.dll's GetProcessMemoryInfo forwards to it.
    get_info = kernel32.K32GetProcessMemoryInfo
    get_info.argtypes = [wintypes.HANDLE, ctypes.POINTER(_MemoryCounters), wintypes.DWORD]
    counters = _MemoryCounters(cb=ctypes.sizeof(_MemoryCounters))
    if not get_info(kernel32.GetCurrentProcess(), ctypes.byref(counters), counters.cb):
        return None, None
    return int(counters.WorkingSetSize), int(counters.PeakWorkingSetSize)


def own_program() -> Optional[str]:
    """The file that this process was made of, in a virtual environment its base Python's; None where the system does not say."""
    kernel32 = _kernel32()
    kernel32.GetModuleFileNameW.argtypes = [wintypes.HMODULE, wintypes.LPWSTR, wintypes.DWORD]
    room = 32768
    text = ctypes.create_unicode_buffer(room)
    length = kernel32.GetModuleFileNameW(None, text, room)
    return text.value if 0 < length < room else None

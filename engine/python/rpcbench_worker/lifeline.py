"""What ends this process, and what must not: the end of stdin and the parent's death do, SIGINT does not."""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1
_OPEN_FILES = 65536


def ignore_interrupts() -> None:
    """The terminal sends SIGINT to everybody; the coordinator decides what it means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def die_with_parent() -> None:
    """Linux: SIGKILL when the parent dies. A second line behind the end of stdin, for a stdin that somebody else keeps open."""
    if not sys.platform.startswith("linux"):
        return
    parent = os.getppid()
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    # A parent that died between the two lines sends no signal any more; one that died before them has closed our stdin.
    if os.getppid() != parent:
        os._exit(1)


def allow_many_connections() -> None:
    """Raises the soft limit on open files as far as it goes, within reason: the common 1024 is less than 1024 users need."""
    try:
        import resource
    except ImportError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _OPEN_FILES if hard == resource.RLIM_INFINITY else min(hard, _OPEN_FILES)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        except (ValueError, OSError):
            pass  # macOS has a limit of its own below the hard one; few users still work


def stdin_closed() -> None:
    """The caller is gone: end at once, from whatever thread, without asking the main loop (it may be blocked)."""
    os._exit(0)

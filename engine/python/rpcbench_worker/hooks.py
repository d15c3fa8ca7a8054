"""What is set in this process that runs beside everything it does: by a variable, a sitecustomize, a debugger. Said in the hello."""

import gc
import os
import sys
import threading
import tracemalloc
from typing import List

#: Loaded before any framework is, these may follow calls without any hook that can be asked for.
_MODULES = ("coverage", "pydevd", "debugpy", "ddtrace", "opentelemetry.instrumentation", "newrelic", "scalene", "memray", "pyinstrument")


def hooks() -> List[str]:
    """Names of what is set, and `module <name>` for what is loaded; empty where nothing is. To be asked before a framework is imported."""
    found = []
    if sys.gettrace() is not None:
        found.append("sys.settrace")
    if sys.getprofile() is not None:
        found.append("sys.setprofile")
    # threads begin with these; the attributes are older than the functions that give them
    if getattr(threading, "_trace_hook", None) is not None:
        found.append("threading.settrace")
    if getattr(threading, "_profile_hook", None) is not None:
        found.append("threading.setprofile")
    monitoring = getattr(sys, "monitoring", None)
    if monitoring is not None:
        tools = [monitoring.get_tool(number) for number in range(6)]
        found += [f"sys.monitoring ({tool})" for tool in tools if tool is not None]
    if tracemalloc.is_tracing():
        found.append("tracemalloc")
    if gc.get_debug() != 0:
        found.append("gc.set_debug")
    if sys.flags.dev_mode or (not sys.flags.ignore_environment and os.environ.get("PYTHONASYNCIODEBUG")):
        found.append("asyncio debug")
    return found + [f"module {name}" for name in _MODULES if name in sys.modules]

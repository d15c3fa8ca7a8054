"""What the engine asks a side to set otherwise than by default."""

from typing import Any

from rpcbench_worker.errors import BAD_COMMAND, WorkerError
from rpcbench_worker.interface import Options, Tunable


def check_tuning(tuning: Options, side: Any) -> None:
    """Raises `WorkerError` BadCommand unless `side` (a module's `server` or `client`) takes each of the options with its value.

    What is not known is never passed over: a result would name an option that nobody set.
    """
    tunable: Tunable = getattr(side, "tunable", {})
    for name, value in tuning.items():
        if name not in tunable:
            known = ", ".join(sorted(tunable)) or "none"
            raise WorkerError(BAD_COMMAND, f"there is no option '{name}' to set here; there are: {known}")
        allowed = tunable[name]
        # A bool is an int, and not meant.
        if type(value) is not allowed if isinstance(allowed, type) else value not in allowed:
            raise WorkerError(BAD_COMMAND, f"the option '{name}' cannot be {value!r}")

"""Errors with a stable id, for `failed` replies and the `errors` of `loaded`."""

import errno
from typing import Optional

BAD_COMMAND = "BadCommand"
UNSUPPORTED_VERSION = "UnsupportedVersion"
PACKAGE_MISSING = "PackageMissing"
SERVER_START_FAILED = "ServerStartFailed"
CONNECTION_FAILED = "ConnectionFailed"
AUTHENTICATION_FAILED = "AuthenticationFailed"
CALL_TIMED_OUT = "CallTimedOut"
CALL_FAILED = "CallFailed"
WRONG_ANSWER = "WrongAnswer"
FILE_HANDLES_USED_UP = "FileHandlesUsedUp"


class WorkerError(Exception):
    """A failure to report to the coordinator: a stable `id`, and one sentence."""

    def __init__(self, id: str, message: str) -> None:
        super().__init__(message)
        self.id = id
        self.message = message


def call_timed_out(deadline_ms: int) -> WorkerError:
    return WorkerError(CALL_TIMED_OUT, f"a call took longer than its deadline of {deadline_ms} ms")


def given_up(reason: object) -> WorkerError:
    """For calls on a connection that was closed because an earlier call failed."""
    return WorkerError(CALL_FAILED, f"the connection was closed: {reason}")


def describe(error: BaseException) -> str:
    """An exception in one line: its type, unless it is ours, and the first line of its text (remote tracebacks have many)."""
    text = str(error).strip()
    if isinstance(error, WorkerError) and text:
        return text
    name = type(error).__name__
    return f"{name}: {text.splitlines()[0]}" if text else name


def as_worker_error(error: BaseException, id: str, doing: Optional[str] = None) -> WorkerError:
    """`error` itself when it is one of ours, else a `WorkerError` with `id` and what was being done."""
    if isinstance(error, WorkerError):
        return error
    said = describe(error)
    # pyzmq's errors are not OSError, but have its errno as well
    if getattr(error, "errno", None) in (errno.EMFILE, errno.ENFILE):
        id, said = FILE_HANDLES_USED_UP, "the limit of open files is reached (ulimit -n)"
    return WorkerError(id, said if doing is None else f"{doing}: {said}")

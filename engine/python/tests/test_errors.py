"""What a worker reports when something fails."""

import errno

import pytest
from rpcbench_worker.errors import as_worker_error


class ZmqLike(Exception):
    errno = errno.EMFILE


@pytest.mark.parametrize("error", [OSError(errno.EMFILE, "Too many open files"), OSError(errno.ENFILE, "File table overflow"), ZmqLike()])
def test_open_files_that_are_used_up_have_an_id_of_their_own(error: Exception) -> None:
    reported = as_worker_error(error, "ConnectionFailed", "while it was opened")
    assert reported.id == "FileHandlesUsedUp"
    assert "while it was opened" in reported.message
    assert as_worker_error(OSError(errno.ECONNREFUSED, "refused"), "ConnectionFailed").id == "ConnectionFailed"

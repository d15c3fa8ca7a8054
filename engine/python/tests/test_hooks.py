"""What a sitecustomize prints or sets before the worker begins."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any, Dict, List

import pytest
from faulty import FAULTY
from worker_process import command_line, environment

TRACER = "def hook(*_): pass\n"


def first_lines(folder: Path, sitecustomize: str, variables: Dict[str, str]) -> List[bytes]:
    """All that a worker prints whose stdin ends after its hello."""
    (folder / "sitecustomize.py").write_text(sitecustomize, "utf-8")
    env = environment()
    env["PYTHONPATH"] = os.pathsep.join([str(folder), env["PYTHONPATH"]])
    worker = subprocess.Popen(
        command_line(FAULTY, "client"), env={**env, **variables}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert worker.stdin and worker.stdout
    lines: List[bytes] = []
    while b'"hello"' not in b"".join(lines[-1:]):
        lines.append(worker.stdout.readline())
        assert lines[-1], "the worker ended without a hello"
    worker.stdin.close()
    worker.wait(10)
    worker.stdout.close()
    return lines


def hello_of(folder: Path, sitecustomize: str, variables: Dict[str, str]) -> Dict[str, Any]:
    hello: Dict[str, Any] = json.loads(first_lines(folder, sitecustomize, variables)[-1])
    return hello


@pytest.mark.parametrize(
    ("code", "variables", "named"),
    [
        (f"import sys\n{TRACER}sys.settrace(hook)\n", {}, "sys.settrace"),
        (f"import sys\n{TRACER}sys.setprofile(hook)\n", {}, "sys.setprofile"),
        (f"import threading\n{TRACER}threading.setprofile(hook)\n", {}, "threading.setprofile"),
        ("import gc\ngc.set_debug(gc.DEBUG_STATS)\n", {}, "gc.set_debug"),
        ("import sys, types\nsys.modules['ddtrace'] = types.ModuleType('ddtrace')\n", {}, "module ddtrace"),
        ("", {"PYTHONTRACEMALLOC": "1"}, "tracemalloc"),
        ("", {"PYTHONASYNCIODEBUG": "1"}, "asyncio debug"),
    ],
)
def test_a_hook_that_is_set_is_said_in_the_hello(tmp_path: Path, code: str, variables: Dict[str, str], named: str) -> None:
    assert named in hello_of(tmp_path, code, variables)["hooks"]


def test_nothing_is_said_where_nothing_is_set(tmp_path: Path) -> None:
    plain = {name: "" for name in ("PYTHONTRACEMALLOC", "PYTHONASYNCIODEBUG", "PYTHONDEVMODE")}
    assert "hooks" not in hello_of(tmp_path, "", plain)


def test_what_is_printed_before_the_hello_stands_in_a_line_of_its_own_though_it_had_no_end(tmp_path: Path) -> None:
    lines = first_lines(tmp_path, "print('hooked', end='')\n", {})
    assert lines[0] == b"hooked\n"
    assert lines[-1].startswith(b'{"type":"hello"')

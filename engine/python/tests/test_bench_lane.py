"""The pytest-benchmark lane in bench/, run as its users run it: pytest in a process of its own, from a clean shell."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import List

import pytest
from worker_process import PYTHON_FOLDER

pytest.importorskip("pytest_benchmark", reason="pytest-benchmark is not installed")

LANE = PYTHON_FOLDER / "bench"
#: One round is enough to see that it runs.
SHORT = ["--benchmark-only", "--benchmark-max-time=0.000001", "--benchmark-min-rounds=1", "-p", "no:cacheprovider"]


def lane(folder: Path, *arguments: str, cwd: Path = LANE) -> "subprocess.CompletedProcess[str]":
    clean = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTEST_ADDOPTS")}
    line = [sys.executable, "-m", "pytest", *SHORT, f"--benchmark-storage=file://{folder}", *arguments]
    return subprocess.run(line, cwd=cwd, env=clean, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300)


def benchmarks(folder: Path) -> List[str]:
    (file,) = folder.rglob("*.json")
    return sorted(each["name"] for each in json.loads(file.read_text("utf-8"))["benchmarks"])


def test_every_cell_of_both_apis_and_the_event_loop_are_rows(tmp_path: Path) -> None:
    ran = lane(tmp_path, "--benchmark-save=first", "-k", "tcp or empty")
    assert ran.returncode == 0, ran.stdout
    sizes = ("10MB", "1KB", "1MB", "64KB")
    apis = ("tcp-Async", "tcp-Sync")
    assert benchmarks(tmp_path) == sorted(
        ["test_empty_coroutine"]
        + [f"test_payload[{api}-{size}]" for api in apis for size in sizes]
        + [f"test_{name}[{api}]" for api in apis for name in ("simple_call", "stream")]
    )
    assert "Driving an async call by its event loop adds about" in ran.stdout


def test_a_run_is_compared_with_the_saved_one(tmp_path: Path) -> None:
    cells = ["-k", "tcp-Sync and simple_call"]
    first = lane(tmp_path, "--benchmark-autosave", "--benchmark-compare", *cells)
    assert first.returncode == 0, "nothing to compare with is no error: " + first.stdout
    second = lane(tmp_path, "--benchmark-compare", *cells)
    assert second.returncode == 0, second.stdout
    assert "(NOW)" in second.stdout and "(0001_" in second.stdout


def test_it_runs_from_anywhere_and_what_is_not_installed_is_skipped_with_the_reason(tmp_path: Path) -> None:
    hidden = tmp_path / "hide.py"
    # As if it were not there: what finds modules does not find this one.
    hidden.write_text(
        "import importlib.util\n"
        "find = importlib.util.find_spec\n"
        "importlib.util.find_spec = lambda name, *more: None if name == 'rpyc' else find(name, *more)\n"
    )
    run = [
        "import sys; sys.path.insert(0, sys.argv.pop(1)); import hide, pytest; sys.exit(pytest.main(sys.argv[1:]))",
        str(tmp_path),
        *SHORT,
        "-rs",
        str(LANE),
        "-k",
        "rpyc and simple_call",
    ]
    hide = subprocess.run([sys.executable, "-c", *run], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert hide.returncode == 0, hide.stdout
    assert "2 skipped" in hide.stdout and "rpyc is not installed" in hide.stdout


def test_teardown_ends_the_server(tmp_path: Path) -> None:
    ran = lane(tmp_path, "--setup-show", "-k", "tcp-Sync and simple_call")
    assert ran.returncode == 0, ran.stdout
    shown = [line.split()[:3] for line in ran.stdout.splitlines()]
    for fixture in ("endpoint", "caller"):
        assert ["SETUP", "M", fixture] in shown and ["TEARDOWN", "M", fixture] in shown


def test_a_checkout_in_the_current_folder_is_neither_measured_nor_run(tmp_path: Path) -> None:
    for name in ("zmq", "fastjsonschema"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w').close()\n__version__ = '0.0.1'\n", "utf-8")
    ran = lane(tmp_path / "saved", "-k", "zeromq-Sync and simple_call", str(LANE), cwd=tmp_path)
    assert ran.returncode == 0, ran.stdout
    assert not (tmp_path / "ran").exists()

"""What the small calls ask for."""

import itertools
import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Dict, List

import pytest

from rpcbench_worker.scenarios import scenario_of

ROOT = Path(__file__).resolve().parents[3]
#: The tests of Node's worker read it as well: both languages have to ask the same.
TABLE: Dict[str, List[Any]] = json.loads((ROOT / "engine/test/fixtures/small-calls.json").read_text(encoding="utf-8"))
CALLS = [
    ({"scenario": "SimpleCall", "argument": "Int"}, "ints"),
    ({"scenario": "SimpleCall", "argument": "Text"}, "texts"),
    ({"scenario": "Connect"}, "ints"),
]


@pytest.mark.parametrize("call, key", CALLS)
def test_asks_what_the_table_of_both_languages_says_round_and_round(call: Dict[str, Any], key: str) -> None:
    _, ask = scenario_of(call).calls(SimpleNamespace(simple_call=None, echo_text=None))
    assert [ask() for _ in range(300)] == list(itertools.islice(itertools.cycle(TABLE[key]), 300))


PRINT_ASKED = """
import itertools, json, sys, types
from calls import asked_for
user = types.SimpleNamespace(simple_call=None, echo_text=None)
_, arguments = asked_for({"scenario": "SimpleCall", "argument": sys.argv[1]}, user)
print(json.dumps(list(itertools.islice(arguments, 300))))
"""


@pytest.mark.parametrize("argument, key", [("Int", "ints"), ("Text", "texts")])
def test_the_example_of_an_adapter_asks_the_same(argument: str, key: str) -> None:
    # in a process of its own: its modules have names that others have, too
    command = [sys.executable, "-c", PRINT_ASKED, argument]
    said = subprocess.run(command, cwd=ROOT / "examples/adapters/http-python", check=True, stdout=subprocess.PIPE)
    assert json.loads(said.stdout) == list(itertools.islice(itertools.cycle(TABLE[key]), 300))

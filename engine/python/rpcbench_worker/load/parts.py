"""What a scenario records of calls: of those that started in the window, as a reply has it."""

from array import array
from typing import Dict, Iterable, Iterator, List, Optional

from rpcbench_worker.load.record import Row, column


def of_window(rows: Iterator[Row], opened: Optional[int], closed: Optional[int]) -> List[int]:
    """Which of the calls that were kept, those that started at `opened` or later, had started when the window closed."""
    if opened is None or closed is None:
        return []
    starts = (start for _, start, _ in rows if start >= opened)
    return [place for place, start in enumerate(starts) if start < closed]


def as_columns(named: "Iterable[Dict[str, array[int]]]") -> Dict[str, str]:
    """The parts of several users, one after the other."""
    whole: "Dict[str, array[int]]" = {}
    for parts in named:
        for name, values in parts.items():
            whole.setdefault(name, array("q")).extend(values)
    return {name: column(values) for name, values in whole.items()}

"""The harness of `fuzz`: its corpus is sound, and what is broken is found."""

import os
import random
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fuzz import guided, mutating
from fuzz.encoding import data_of, text_of
from fuzz.mutation import mutated_bytes, mutated_text, spliced
from fuzz.sessions import Budget, Outcome, keep
from fuzz.targets import TARGETS, Target, TooSlowError

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "fuzz" / "corpus"
BUDGET = Budget(seconds=60, inputs=300, seed=1, longest=200)

#: What libFuzzer writes, shortened.
REPORT = """\
INFO: Seed: 1
#80\tINITED cov: 772 ft: 1220 corp: 35/12522b exec/s: 80 rss: 102Mb
#93\tNEW    cov: 790 ft: 1300 corp: 36/12600b lim: 2000 exec/s: 0 rss: 102Mb L: 139/203
"""


def test_each_target_has_a_corpus() -> None:
    assert sorted(path.name for path in CORPUS.iterdir()) == sorted(TARGETS)
    assert all(target.corpus() for target in TARGETS.values())


@pytest.mark.parametrize("name", TARGETS)
def test_the_corpus_holds_the_laws(name: str) -> None:
    for data in TARGETS[name].corpus():
        TARGETS[name].try_input(data)


def _break_at(letter: bytes) -> Callable[[bytes], None]:
    def check(data: bytes) -> None:
        assert letter not in data

    return check


@pytest.mark.parametrize(("is_text", "letter"), [(True, "ﷲ".encode()), (False, b"\xff")])
def test_what_breaks_a_law_is_found_and_kept(tmp_path: Path, is_text: bool, letter: bytes) -> None:
    target = Target("parse", _break_at(letter), is_text=is_text)
    outcome = mutating.fuzz(target, BUDGET, tmp_path)
    kept = [path.read_bytes() for path in tmp_path.iterdir()]
    assert 1 <= len(kept) <= outcome.broken <= 5
    assert all(letter in data for data in kept)


def test_the_same_seed_tries_the_same_inputs(tmp_path: Path) -> None:
    def tried(seed: int) -> list[bytes]:
        inputs: list[bytes] = []
        budget = BUDGET._replace(seed=seed)
        # What reaches new lines is mutated further, so nothing of the package is called.
        mutating.fuzz(Target("parse", inputs.append), budget, tmp_path)
        return inputs

    assert tried(1) == tried(1) != tried(2)
    assert len(tried(1)) == BUDGET.inputs
    assert max(map(len, tried(1)[50:])) <= BUDGET.longest


def test_the_time_is_kept(tmp_path: Path) -> None:
    budget = BUDGET._replace(seconds=0, inputs=0)
    outcome = mutating.fuzz(TARGETS["sentences"], budget, tmp_path)
    assert outcome.inputs == len(TARGETS["sentences"].corpus())


@pytest.mark.skipif(sys.version_info < (3, 12), reason="Python tells of lines from 3.12 on")
def test_inputs_that_reach_new_lines_are_kept_and_tried_again(tmp_path: Path) -> None:
    found, kept = tmp_path / "found", tmp_path / "kept"
    # Few of its lines are reached from the corpus of dates.
    target = TARGETS["sentences"]._replace(name="parse_date", has_pages=False)
    first = mutating.fuzz(target, BUDGET, found, kept)
    assert first.coverage > 100
    assert first.broken == 0
    inputs = len(list(kept.iterdir()))
    assert inputs > 0
    again = mutating.fuzz(target, BUDGET._replace(seconds=0, inputs=0), found, kept)
    assert again.inputs == len(target.corpus()) + inputs


def test_a_slow_input_breaks_the_law_of_time(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter((0.0, 2.0, 0.0, 4.0))
    monkeypatch.setattr("fuzz.targets.time.process_time", lambda: next(clock))
    target = Target("parse", lambda _: None)
    target.try_input(b"in time")
    with pytest.raises(TooSlowError, match=r"^4 bytes took 4\.0 s$"):
        target.try_input(b"slow")


@pytest.mark.parametrize("text", ["", "نہر", "\ud800", "ا\udc80ب\udcff", "\x00\u2028😀"])
def test_every_text_is_an_input(text: str) -> None:
    assert text_of(data_of(text)) == text


def test_bytes_that_are_no_text_become_lone_surrogates() -> None:
    assert text_of(b"\xd9") == "\udcd9"


def test_mutations_take_anything() -> None:
    for seed in range(300):
        chance = random.Random(seed)  # noqa: S311 - it is to be repeatable
        data = chance.choice((b"", b"\xff", "نہر صاف".encode(), bytes(range(256))))
        assert text_of(mutated_text(data, chance)) is not None
        assert isinstance(mutated_bytes(data, chance), bytes)
        assert set(spliced([b"ab", b"cd"], chance)) <= set(b"abcd")


def test_the_report_of_libfuzzer_is_read() -> None:
    assert guided.outcome(REPORT, is_broken=False) == Outcome(93, 790, 0)
    done = f"{REPORT}Done 1234 runs in 3 second(s)\nstat::number_of_executed_units: 1234\n"
    assert guided.outcome(done, is_broken=True) == Outcome(1234, 790, 1)
    assert guided.outcome("ImportError", is_broken=True) == Outcome(0, 0, 1)


def test_an_outcome_is_a_line() -> None:
    assert Outcome.read(Outcome(1, 2, 3).written()) == Outcome(1, 2, 3)


def test_the_same_input_is_kept_once(tmp_path: Path) -> None:
    assert keep(b"x", tmp_path / "a", "input") == keep(b"x", tmp_path / "a", "input")
    assert keep(b"y", tmp_path / "a", "input").read_bytes() == b"y"


def test_the_command_fuzzes() -> None:
    command = [sys.executable, str(ROOT / "fuzz" / "run"), "sentences", "--engine", "mutating"]
    done = subprocess.run(  # noqa: S603
        [*command, "--inputs", "20", "--seconds", "60"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("sound\n20 inputs, 0 broken\n")


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Return the command as a function of its arguments, in this process."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    main = runpy.run_path(str(ROOT / "fuzz" / "run"))["main"]

    def run(*arguments: str) -> int:
        monkeypatch.setattr(sys, "argv", ["fuzz/run", *arguments])
        status: int = main()
        return status

    return run


def test_the_command_tries_inputs_again(
    command: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(CORPUS / "sentences" / "stops")
    assert command("sentences", "--try", file) == 0
    assert capsys.readouterr() == (f"sentences: {file}\n", "")


def test_the_command_names_the_targets_that_there_are(command: Callable[..., int]) -> None:
    with pytest.raises(SystemExit, match=r"^no such target: sentenses; the targets are parse, "):
        command("sentenses")

"""The command `urdunews`, in which one process kills itself at its n-th step.

A step is a file that is opened, renamed or removed in the folder of the conversion, or an article
that is written. The environment says who is killed, the first process or those that it starts,
and at which step; processes that are started run this file too. With 0, the first process says
how many steps it took.
"""

import os
import signal
import sys
from pathlib import Path

import urdunews.interop.columns
from urdunews.bulk import processes
from urdunews.command import main

WHO = os.environ["KILLED"]
AT = int(os.environ["KILLED_AT"])
EVENTS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir"}
steps = 0


def step() -> None:
    global steps  # noqa: PLW0603 - it counts
    steps += 1
    if steps == AT:
        os.kill(os.getpid(), signal.SIGKILL)


def watch(event: str, arguments: tuple[object, ...]) -> None:
    if event in EVENTS and any("out" in part for part in Path(str(arguments[0])).parts[-2:]):
        step()


def counted(form: urdunews.interop.columns.Form, article: urdunews.Article) -> dict[str, object]:
    step()
    return _row(form, article)


_row = urdunews.interop.columns.Form.row
if ("first" if __name__ == "__main__" else "started") == WHO:
    urdunews.interop.columns.Form.row = counted  # type: ignore[method-assign, assignment]
    sys.addaudithook(watch)
if __name__ == "__main__":
    if WHO == "started":
        # Else the first process might have written all before the others have started.
        processes._claimed = lambda *_: iter(())
    status = main()
    if AT == 0:
        sys.stderr.write(f"{steps}\n")
    sys.exit(status)

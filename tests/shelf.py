"""Stores with samples in them, filled once for a whole run and carried to each test that wants one."""

from __future__ import annotations

import atexit
import os
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from mentordesk import paths
from mentordesk.services.samples import read_sample, shipped
from mentordesk.services.workspace import Workspace

SAMPLES = tuple(path.stem for path in shipped())


def sampled(folder: Path, *samples: str) -> Path:
    """A store at ``folder`` with these samples, all of them where none is named; known on this computer.

    It comes as a store that was moved: where it was filled there is none any more.
    """
    filled = _filled(samples or SAMPLES)
    shutil.copytree(filled / "store", folder)
    shutil.copytree(filled / "state", paths.state_folder(), dirs_exist_ok=True)
    return folder


@cache
def _filled(samples: tuple[str, ...]) -> Path:
    made = Path(mkdtemp(prefix="mentordesk-samples-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    before = os.environ["MENTORDESK_STATE"]
    os.environ["MENTORDESK_STATE"] = str(made / "state")
    try:
        with Workspace.create(made / "filling") as workspace:
            for path in shipped():
                if path.stem in samples:
                    workspace.samples.load(read_sample(path), lambda _message: None)
    finally:
        os.environ["MENTORDESK_STATE"] = before
    (made / "filling").rename(made / "store")
    return made

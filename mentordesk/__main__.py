"""Arguments → the command line; none → the window."""

from __future__ import annotations

import multiprocessing
import sys

from mentordesk.cli.main import main as _main


def main() -> None:
    """The program's one entrance, in a checkout, a wheel and a bundle."""
    multiprocessing.freeze_support()
    outcome = _main()
    if isinstance(outcome, int):
        sys.exit(outcome)
    from mentordesk.ui.application import run

    sys.exit(run(outcome.folder, outcome.language))


if __name__ == "__main__":
    main()

"""Column heads of other people's plans, in seven languages, and the column of ours each one means."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache

from mentordesk import paths
from mentordesk.forms.reading import form
from mentordesk.words import LANGUAGES, folded

_PLAN = "annex6"
_NUMBER = re.compile(r"^\(?\d+\s*[.):\-–]*\s*")
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_BRACKETS = re.compile(r"[()\[\]]")
_ENDS = " ?;:.*!¿…"  # the Greek question mark folds to a semicolon


def recognise(head: str) -> str | None:
    """The stored key a column head means, or None. Where a name has two meanings, the numbered column."""
    known = _known()
    return known.get(_bare(head)) or known.get(_bare(_IN_BRACKETS.sub(" ", head)))


def _bare(head: str) -> str:
    plain = _BRACKETS.sub(" ", _NUMBER.sub("", folded(head)))
    return " ".join(plain.strip(_ENDS).split())


@lru_cache(maxsize=1)
def _known() -> Mapping[str, str]:
    """Stored keys by bare name. What was taken first stays: numbered columns come first in the list."""
    listed = tomllib.loads((paths.resources() / "column-aliases.toml").read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    for column in listed["column"]:
        for language in LANGUAGES:
            for name in column.get(language, ()):
                found.setdefault(_bare(name), column["key"])
    optional = {each.key for each in form(_PLAN).fields}
    for column in listed["extra_column"]:
        ours = f"a6.ext.{column['key']}"
        for name in column["aliases"]:
            found.setdefault(_bare(name), ours if ours in optional else column["key"])
    found.pop("", None)
    return found

"""What is to be done at each date: the words beside it, up to the next sign that parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mentordesk.model.dating.lexicon import Page
from mentordesk.model.dating.tongues.shape import Role

_STRONG = re.compile(r"[;|\n\u00b7\u0387\u2022\u037e]|[.!?…](?=\s|$)")
_EDGES = " \t\r\n\u00a0\u202f:;,.–—-*()[]→>/&|\u00b7\u0387\u2022\u037e"
_LISTED = re.compile(r"[\s,;/&+]*(\w{0,4})[\s]*")


def labels(text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """A label for each of the spans (in order, not overlapping) of the text."""
    before, after = _shared(text, spans)
    found = [_chosen(ahead, behind) for ahead, behind in zip(before, after, strict=True)]
    return _carried(text, spans, found)


def _shared(text: str, spans: Sequence[tuple[int, int]]) -> tuple[list[str], list[str]]:
    """What stands before and after each span and is its own."""
    before, after = [""] * len(spans), [""] * len(spans)
    for at in range(len(spans) + 1):
        start = spans[at - 1][1] if at else 0
        end = spans[at][0] if at < len(spans) else len(text)
        gap = text[start:end]
        parts = list(_STRONG.finditer(gap))
        if at == 0:
            before[0:1] = [gap[parts[-1].end() :] if parts else gap] if spans else []
        elif at == len(spans):
            after[at - 1] = gap[: parts[0].start()] if parts else gap
        elif parts:
            after[at - 1], before[at] = gap[: parts[0].start()], gap[parts[-1].end() :]
        else:
            after[at - 1], before[at] = _parted(gap, led=not _plain(before[at - 1]))
    return before, after


def _parted(gap: str, *, led: bool) -> tuple[str, str]:
    """A gap without a strong sign: ``led`` tells that the date before it stands first in its phrase."""
    comma = gap.rfind(",")
    if comma >= 0:
        return gap[:comma], gap[comma + 1 :]
    return (gap, "") if led else ("", gap)


def _chosen(before: str, after: str) -> str:
    if after.lstrip().startswith(":") and _plain(after):
        return _plain(after)
    return _plain(before) or _plain(after)


def _plain(words: str) -> str:
    """The words without signs and joining words at their edges."""
    stripped = words.strip(_EDGES)
    while True:
        page = Page(stripped[:60])
        joint = page.find(0, Role.AND) if len(page) else None
        if joint is None or not page.tokens[0].is_word:
            break
        cut = page.tokens[joint.end - 1].end
        if cut < len(stripped) and not stripped[cut].isspace():
            break
        stripped = stripped[cut:].strip(_EDGES)
    return stripped if any(sign.isalnum() for sign in stripped) else ""


def _carried(text: str, spans: Sequence[tuple[int, int]], found: list[str]) -> list[str]:
    """Dates in a plain list share what is said of one of them: "three sessions: June, October and May"."""
    run: list[int] = []
    for at in range(len(spans) + 1):
        if at < len(spans) and (not run or _is_list(text[spans[at - 1][1] : spans[at][0]])):
            run.append(at)
            continue
        said = next((found[each] for each in run if found[each]), "")
        for each in run:
            found[each] = found[each] or said
        run = [at]
    return found


def _is_list(gap: str) -> bool:
    match = _LISTED.fullmatch(gap) if len(gap) < 20 and "\n" not in gap else None
    if match is None:
        return False
    word = match.group(1)
    return not word or Page(word).find(0, Role.AND) is not None

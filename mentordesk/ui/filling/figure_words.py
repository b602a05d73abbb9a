"""Figures that follow from the answers, in words, each with what it counts (R-042)."""

from __future__ import annotations

from mentordesk.model.figures import DEFINITION, MIGRANTS, migrants_share
from mentordesk.model.filled import Filled
from mentordesk.words import Words


def computed_lines(filled: Filled, words: Words) -> dict[str, str]:
    """By field key; an empty text where nothing follows from what was answered, or is said elsewhere."""
    found = {each.key: "" for each in filled.form.singles() if each.kind == "reference"}
    for key, text in filled.derived.items():
        found[key] = words.text("From the programme sheet: {text}", text=text)
    if MIGRANTS in filled.form.by_key:
        found[MIGRANTS] = share_line(filled, words)
    return found


def share_line(filled: Filled, words: Words) -> str:
    """14.1 % of residents, counted as: born abroad; or why the two figures do not go together."""
    share = migrants_share(filled)
    if share is None:
        return ""
    if share.percent is None:
        assert share.years is not None
        return words.text(
            "No share is computed: one figure is of {year}, the other of {other}.",
            year=str(share.years[0]), other=str(share.years[1]),
        )  # fmt: skip
    percent = words.number(float(share.percent))
    if not share.definition:
        return words.text("{percent} % of residents. Say what is counted.", percent=percent)
    said = filled.form.choice_label(DEFINITION, share.definition, words)
    said = said[:1].lower() + said[1:]
    return words.text("{percent} % of residents, counted as: {definition}", percent=percent, definition=said)

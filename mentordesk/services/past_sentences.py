"""One whole sentence an act, for me and for anyone else: how History tells what was done (ux.md, 27).

The name of whoever did it stands between ``<b>`` and ``</b>``. Of several sentences the first is taken
whose places can all be filled: ``number`` and ``count`` come from the act's parameters, ``column`` from the
one cell it changed, ``what`` from the act it took back.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter

from mentordesk.model.changes import ActName
from mentordesk.services.past_form_sentences import EMPTIED, FORM_SENTENCES, Pair, pair
from mentordesk.services.past_visit_sentences import VISIT_SENTENCES
from mentordesk.words import Words, _

__all__ = ["EMPTIED", "fillable", "has_sentences", "sentence"]

_UNKNOWN: Pair = (
    ActName(_("<b>You</b> made another change")),
    ActName(_("<b>{who}</b> made another change")),
)
_KNOWN: Pair = (ActName(_("<b>You</b>: {what}")), ActName(_("<b>{who}</b>: {what}")))

_EARLIER: tuple[Pair, ...] = (
    pair(
        _("<b>You</b> went back to an earlier text in action {number}, {column}"),
        _("<b>{who}</b> went back to an earlier text in action {number}, {column}"),
    ),
    pair(
        _("<b>You</b> went back to an earlier text in action {number}"),
        _("<b>{who}</b> went back to an earlier text in action {number}"),
    ),
    pair(
        _("<b>You</b> went back to an earlier text, {column}"),
        _("<b>{who}</b> went back to an earlier text, {column}"),
    ),
    pair(_("<b>You</b> went back to an earlier text"), _("<b>{who}</b> went back to an earlier text")),
)
_SENTENCES: Mapping[str, tuple[Pair, ...]] = {
    "programme.created": (
        pair(_("<b>You</b> created the programme"), _("<b>{who}</b> created the programme")),
    ),
    "person.named": (pair(_("<b>You</b> entered your name"), _("<b>{who}</b> entered a name")),),
    "programme.removed": (
        pair(_("<b>You</b> removed the programme"), _("<b>{who}</b> removed the programme")),
    ),
    "programme.restored": (
        pair(_("<b>You</b> brought the programme back"), _("<b>{who}</b> brought the programme back")),
    ),
    "programme.cloned": (
        pair(
            _("<b>You</b> began this programme from another one"),
            _("<b>{who}</b> began this programme from another one"),
        ),
    ),
    "programme.archived": (
        pair(_("<b>You</b> archived the programme"), _("<b>{who}</b> archived the programme")),
    ),
    "programme.reopened": (
        pair(
            _("<b>You</b> took the programme out of the archive"),
            _("<b>{who}</b> took the programme out of the archive"),
        ),
    ),
    "programme.sheet_filled": (
        pair(
            _("<b>You</b> wrote in the programme sheet, {column}"),
            _("<b>{who}</b> wrote in the programme sheet, {column}"),
        ),
        pair(_("<b>You</b> wrote in the programme sheet"), _("<b>{who}</b> wrote in the programme sheet")),
    ),
    "programme.sheet_filled" + EMPTIED: (
        pair(
            _("<b>You</b> emptied a field of the programme sheet, {column}"),
            _("<b>{who}</b> emptied a field of the programme sheet, {column}"),
        ),
    ),
    "programme.party_added": (pair(_("<b>You</b> added a party"), _("<b>{who}</b> added a party")),),
    "programme.party_edited": (pair(_("<b>You</b> changed a party"), _("<b>{who}</b> changed a party")),),
    "programme.party_moved": (
        pair(
            _("<b>You</b> moved a party to place {number}"), _("<b>{who}</b> moved a party to place {number}")
        ),
        pair(_("<b>You</b> moved a party"), _("<b>{who}</b> moved a party")),
    ),
    "programme.party_removed": (pair(_("<b>You</b> removed a party"), _("<b>{who}</b> removed a party")),),
    "programme.person_edited": (
        pair(
            _("<b>You</b> changed what is said of a person"),
            _("<b>{who}</b> changed what is said of a person"),
        ),
    ),
    "plan.header_filled": (
        pair(
            _("<b>You</b> wrote in the heading of the plan, {column}"),
            _("<b>{who}</b> wrote in the heading of the plan, {column}"),
        ),
        pair(
            _("<b>You</b> wrote in the heading of the plan"),
            _("<b>{who}</b> wrote in the heading of the plan"),
        ),
    ),
    "plan.header_filled" + EMPTIED: (
        pair(
            _("<b>You</b> emptied a field of the heading of the plan, {column}"),
            _("<b>{who}</b> emptied a field of the heading of the plan, {column}"),
        ),
    ),
    "plan.action_added": (
        pair(_("<b>You</b> added action {number}"), _("<b>{who}</b> added action {number}")),
        pair(_("<b>You</b> added an action"), _("<b>{who}</b> added an action")),
    ),
    "plan.cell_edited": (
        pair(
            _("<b>You</b> wrote in action {number}, {column}"),
            _("<b>{who}</b> wrote in action {number}, {column}"),
        ),
        pair(_("<b>You</b> wrote in action {number}"), _("<b>{who}</b> wrote in action {number}")),
        pair(_("<b>You</b> wrote in an action"), _("<b>{who}</b> wrote in an action")),
    ),
    "plan.cell_edited" + EMPTIED: (
        pair(
            _("<b>You</b> emptied a cell of action {number}, {column}"),
            _("<b>{who}</b> emptied a cell of action {number}, {column}"),
        ),
    ),
    "plan.action_moved": (
        pair(
            _("<b>You</b> moved an action to place {number}"),
            _("<b>{who}</b> moved an action to place {number}"),
        ),
        pair(_("<b>You</b> moved an action"), _("<b>{who}</b> moved an action")),
    ),
    "plan.action_removed": (
        pair(_("<b>You</b> removed action {number}"), _("<b>{who}</b> removed action {number}")),
        pair(_("<b>You</b> removed an action"), _("<b>{who}</b> removed an action")),
    ),
    "plan.actions_moved": (
        (
            ActName("<b>You</b> moved {count} action", "<b>You</b> moved {count} actions"),
            ActName("<b>{who}</b> moved {count} action", "<b>{who}</b> moved {count} actions"),
        ),
    ),
    "plan.actions_removed": (
        (
            ActName("<b>You</b> removed {count} action", "<b>You</b> removed {count} actions"),
            ActName("<b>{who}</b> removed {count} action", "<b>{who}</b> removed {count} actions"),
        ),
    ),
    "plan.cells_edited": (
        (
            ActName("<b>You</b> changed {count} cell", "<b>You</b> changed {count} cells"),
            ActName("<b>{who}</b> changed {count} cell", "<b>{who}</b> changed {count} cells"),
        ),
    ),
    "plan.cells_cleared": (
        (
            ActName("<b>You</b> emptied {count} cell", "<b>You</b> emptied {count} cells"),
            ActName("<b>{who}</b> emptied {count} cell", "<b>{who}</b> emptied {count} cells"),
        ),
    ),
    "plan.cells_filled": (
        (
            ActName("<b>You</b> filled in {count} cell", "<b>You</b> filled in {count} cells"),
            ActName("<b>{who}</b> filled in {count} cell", "<b>{who}</b> filled in {count} cells"),
        ),
    ),
    "plan.rows_pasted": (
        (
            ActName("<b>You</b> pasted {count} row", "<b>You</b> pasted {count} rows"),
            ActName("<b>{who}</b> pasted {count} row", "<b>{who}</b> pasted {count} rows"),
        ),
    ),
    "plan.bar_moved": (
        pair(
            _("<b>You</b> moved the dates of action {number}"),
            _("<b>{who}</b> moved the dates of action {number}"),
        ),
        pair(_("<b>You</b> moved the dates of an action"), _("<b>{who}</b> moved the dates of an action")),
    ),
    "plan.dates_corrected": (
        pair(
            _("<b>You</b> corrected the dates understood of action {number}"),
            _("<b>{who}</b> corrected the dates understood of action {number}"),
        ),
        pair(
            _("<b>You</b> corrected the dates understood of an action"),
            _("<b>{who}</b> corrected the dates understood of an action"),
        ),
    ),
    "plan.remark_ignored": (
        pair(
            _("<b>You</b> set a remark on action {number} aside"),
            _("<b>{who}</b> set a remark on action {number} aside"),
        ),
        pair(_("<b>You</b> set a remark aside"), _("<b>{who}</b> set a remark aside")),
    ),
    "plan.remark_taken_up": (
        pair(
            _("<b>You</b> took a remark on action {number} up again"),
            _("<b>{who}</b> took a remark on action {number} up again"),
        ),
        pair(_("<b>You</b> took a remark up again"), _("<b>{who}</b> took a remark up again")),
    ),
    "plan.version_named": (pair(_("<b>You</b> named a version"), _("<b>{who}</b> named a version")),),
    **FORM_SENTENCES,
    **VISIT_SENTENCES,
    "draft.taken_up": (
        pair(
            _("<b>You</b> took up words typed before the last stop, {column}"),
            _("<b>{who}</b> took up words typed before the last stop, {column}"),
        ),
        pair(
            _("<b>You</b> took up words typed before the last stop"),
            _("<b>{who}</b> took up words typed before the last stop"),
        ),
    ),
    "document.exported": (
        pair(_("<b>You</b> made a document of the plan"), _("<b>{who}</b> made a document of the plan")),
    ),
    "history.undone": (
        pair(_("<b>You</b> took back: {what}"), _("<b>{who}</b> took back: {what}")),
        pair(_("<b>You</b> took a change back"), _("<b>{who}</b> took a change back")),
    ),
    "history.redone": (
        pair(_("<b>You</b> did again: {what}"), _("<b>{who}</b> did again: {what}")),
        pair(_("<b>You</b> did a change again"), _("<b>{who}</b> did a change again")),
    ),
    "history.text_restored": _EARLIER,
    "plan.text_restored": _EARLIER,
    "plan.row_restored": (
        pair(
            _("<b>You</b> brought action {number} back as it was"),
            _("<b>{who}</b> brought action {number} back as it was"),
        ),
        pair(
            _("<b>You</b> brought an action back as it was"),
            _("<b>{who}</b> brought an action back as it was"),
        ),
    ),
    "erased": (pair(_("<b>You</b> erased words on request"), _("<b>{who}</b> erased words on request")),),
}


def has_sentences(act: str) -> bool:
    """Whether an act has sentences of its own."""
    return act in _SENTENCES


def sentence(act: str, who: str | None, given: Mapping[str, object], words: Words) -> tuple[str, int, int]:
    """The sentence of an act in a language, and from where to where the name stands in it.

    ``who`` is None for me. ``given`` are the act's parameters with ``column`` and ``what`` where there are
    such; without sentences of its own an act is told by ``what``.
    """
    other = _KNOWN if "what" in given else _UNKNOWN
    for mine, theirs in (*_SENTENCES.get(act, ()), other, _UNKNOWN):
        chosen = mine if who is None else theirs
        if fillable(chosen.one, given):
            return _marked(_said(chosen, {**given, "who": (who or "").replace("<", "‹")}, words))
    raise AssertionError("the last sentence has no places")


def fillable(text: str, given: Mapping[str, object]) -> bool:
    """Whether every place of a text has something to stand in it."""
    places = {name for _text, name, _spec, _conversion in Formatter().parse(text) if name}
    return places <= {"who", *given}


def _said(chosen: ActName, given: Mapping[str, object], words: Words) -> str:
    if chosen.many is None:
        return words.text(chosen.one, **given)
    count = given["count"]
    others = {name: value for name, value in given.items() if name != "count"}
    return words.plural(chosen.one, chosen.many, count if isinstance(count, int) else 1, **others)


def _marked(text: str) -> tuple[str, int, int]:
    before, _mark, rest = text.partition("<b>")
    name, _mark, after = rest.partition("</b>")
    return before + name + after, len(before), len(before) + len(name)

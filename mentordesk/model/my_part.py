"""What a mentee city may do next, at most three things, what others wait for first (R-218, ux.md §14)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from mentordesk.forms.reading import form
from mentordesk.model.coming import Coming, Task, due_soon
from mentordesk.model.plan import ACTION, FORM, ORDER, Action, Plan
from mentordesk.model.programme import PARTY, PEER, Programme
from mentordesk.words import Words

MOST = 3
_ACTIONS = 2  # of them at most, so that the plan as a whole has its turn
_TASKS = 2
_COMMUNITY = "community"
TASKS = "between.tasks"
TAKE_ALONG = "take_along"
"""The thing that opens the export of a visit's programme where one is."""


@dataclass(frozen=True)
class Thing:
    """One thing to do: what, why, the verb of its button, and where it is done.

    ``page`` and ``part`` are a place of the window; ``id`` is the same as long as the thing is.
    """

    id: str
    title: str
    reason: str
    button: str
    page: str
    part: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ahead:
    """What the days to come bring, seen from ``today``."""

    today: date
    coming: Coming | None = None
    tasks: tuple[Task, ...] = ()


def next_things(
    programme: Programme,
    plan: Plan,
    words: Words,
    *,
    drafts: int = 0,
    named: Plan | None = None,
    sent: bool = False,
    needs: int | None = None,
    ahead: Ahead | None = None,
) -> list[Thing]:
    """The next things, in the order in which they help; none when nothing presses.

    ``drafts`` counts texts that were being typed when the program ended, ``named`` is the plan as it
    stood at its newest version, ``sent`` tells whether a document of it was ever written, ``needs`` counts
    those written down (None: nobody asked), ``ahead`` is what the days to come bring.
    """
    return list(islice(_all(programme, plan, words, drafts, named, sent, needs, ahead), MOST))


def _all(
    programme: Programme,
    plan: Plan,
    words: Words,
    drafts: int,
    named: Plan | None,
    sent: bool,
    needs: int | None,
    ahead: Ahead | None,
) -> Iterator[Thing]:
    if drafts:
        yield _drafts(drafts, words)
    disputed = [(each, name) for each in plan.actions for name in sorted(each.conflicts - {ORDER})]
    if disputed:
        yield _conflict(disputed, words)
    if ahead is not None:
        yield from _ahead(ahead, words)
    if needs == 0:
        yield _first_need(words)
    if not plan.actions:
        yield _first_action(words)
    yield from _cities(programme, words)
    gaps = ((each, missing(each)) for each in plan.actions)
    yield from islice((_gap(action, names, words) for action, names in gaps if names), _ACTIONS)
    if plan.actions:
        yield from _version_or_export(plan, named, sent, words)


def missing(action: Action) -> list[str]:
    """The columns of the six that hold nothing yet, by their stored names."""
    return [each.name for each in form(FORM).columns(ACTION) if not action.text(each.name)]


def _drafts(count: int, words: Words) -> Thing:
    reason = words.plural(
        "{count} text you were typing was kept.", "{count} texts you were typing were kept.", count
    )
    return Thing(
        "drafts", words.text("Take up your last words"), reason, words.text("Look"), "plan", ("drafts",)
    )


def _conflict(disputed: list[tuple[Action, str]], words: Words) -> Thing:
    reason = words.plural(
        "{count} answer was changed on both sides; both texts are kept.",
        "{count} answers were changed on both sides; all texts are kept.",
        len(disputed),
    )
    action, name = disputed[0]
    part = (action.id, name)
    return Thing(
        "conflict", words.text("Choose between two texts"), reason, words.text("Choose"), "plan", part
    )


def _ahead(ahead: Ahead, words: Words) -> Iterator[Thing]:
    """The programme of the visit that is near, and the tasks that are due; these with whose they are."""
    coming = ahead.coming
    if coming is not None and coming.near(ahead.today) and coming.ahead(ahead.today):
        title = words.text("Take the programme of the day with you")
        reason = begins(coming, ahead.today, words)
        yield Thing(
            TAKE_ALONG, title, reason, words.text("Print…"), "visits", (coming.visit.id, "agenda", "")
        )
    for task in due_soon(ahead.tasks, ahead.today)[:_TASKS]:
        day = words.date(task.due, "full")
        reason = (
            words.text("{who}, by {day}.", who=task.who, day=day)
            if task.who
            else (words.text("Agreed for {day}.", day=day))
        )
        part = ("", "", TASKS, task.id)
        yield Thing(f"task:{task.id}", task.what, reason, words.text("Open the task"), "steps", part)


def begins(coming: Coming, today: date, words: Words) -> str:
    """When the next visit begins and where it leads, in a sentence; or until when it goes on."""
    text, place = words.text, coming.place
    if coming.start > today:
        day = words.date(coming.start, "full")
        if place:
            return text("The visit to {place} begins on {day}.", place=place, day=day)
        return text("The next visit begins on {day}.", day=day)
    if coming.start == today:
        return (
            text("The visit to {place} begins today.", place=place)
            if place
            else text("A visit begins today.")
        )
    day = words.date(coming.end, "full")
    if coming.end == today:
        return (
            text("The visit to {place} ends today.", place=place) if place else text("The visit ends today.")
        )
    if place:
        return text("The visit to {place} goes on until {day}.", place=place, day=day)
    return text("The visit goes on until {day}.", day=day)


def _first_need(words: Words) -> Thing:
    return Thing(
        "first_need",
        words.text("Write a first need"),
        words.text("Say what does not work today, and for whom. The plan answers to it later."),
        words.text("Write"),
        "needs",
        ("", "a2.needs", "a2.need", ""),
    )


def _first_action(words: Words) -> Thing:
    return Thing(
        "first_action",
        words.text("Write the first action"),
        words.text("Say what the city will do. The other five columns can wait."),
        words.text("Write"),
        "plan",
    )


def _cities(programme: Programme, words: Words) -> Iterator[Thing]:
    if programme.answers.get("prog.format") == _COMMUNITY:
        if len([each for each in programme.with_role(PEER) if each.name]) < 2:
            title = words.text("Name the cities that take part")
            yield _city(
                "peer_cities",
                title,
                words.text("A community of practice gathers at least two cities."),
                words,
            )
        return
    if programme.mentee is None or not programme.mentee.name:
        title = words.text("Name the mentee city")
        yield _city("mentee_city", title, words.text("Every document carries its name."), words)
    if programme.mentor is None or not programme.mentor.name:
        title = words.text("Name the mentor city")
        reason = words.text("Its name stands beside yours at the head of the plan.")
        yield _city("mentor_city", title, reason, words)


def _city(thing: str, title: str, reason: str, words: Words) -> Thing:
    return Thing(thing, title, reason, words.text("Open the sheet"), "sheet", (PARTY,))


def _gap(action: Action, names: list[str], words: Words) -> Thing:
    definition = form(FORM)
    labels = [words.text("“{column}”", column=definition.label(f"{ACTION}.{name}", words)) for name in names]
    return Thing(
        f"action:{action.id}",
        words.text("Go on with action {number}", number=action.number),
        words.text("Still open: {columns}.", columns=words.listed(labels)),
        words.text("Write"),
        "plan",
        (action.id, names[0]),
    )


def _version_or_export(plan: Plan, named: Plan | None, sent: bool, words: Words) -> Iterator[Thing]:
    if not plan.versions:
        title = words.text("Give the plan a version")
        yield _version(title, words.text("With a number everyone knows which text they are reading."), words)
    elif named is not None and not _says_the_same(plan, named):
        newest = plan.versions[-1].number
        title = words.text("Give the plan a new version")
        yield _version(title, words.text("It has changed since version {version}.", version=newest), words)
    elif not sent:
        yield Thing(
            "export",
            words.text("Export the plan"),
            words.text("Others read it in Word and answer in the same document."),
            words.text("Export"),
            "plan",
            ("export",),
        )


def _version(title: str, reason: str, words: Words) -> Thing:
    return Thing("version", title, reason, words.text("Name a version"), "plan", ("version",))


def _says_the_same(plan: Plan, named: Plan) -> bool:
    return _words_of(plan) == _words_of(named)


def _words_of(plan: Plan) -> list[object]:
    rows = [(each.id, _filled(each.cells)) for each in plan.actions]
    return [_filled(plan.header), rows]


def _filled(answers: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in answers.items() if value is not None}

"""What the page of a form says of its parts: who fills it, how far it is, where an answer is used later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mentordesk.forms.definition import Form, Question
from mentordesk.forms.reading import form, form_keys
from mentordesk.model.filled import Filled
from mentordesk.model.progress import BEGUN, DONE, EMPTY, LEFT_OUT, Count
from mentordesk.words import Words, _

if TYPE_CHECKING:
    from mentordesk.model.programme import Programme

ROLES = {
    "mentee_city": _("the mentee city"),
    "mentor_city": _("the mentor city"),
    "mentee_association": _("the association on the mentee side"),
    "mentor_association": _("the association on the mentor side"),
    "facilitator": _("the facilitation team"),
    "network": _("the local support network"),
}
MARKS = {
    EMPTY: ("circle-dashed", "text_tertiary", _("empty")),
    BEGUN: ("circle-half", "info", _("begun")),
    DONE: ("check-circle", "success", _("done")),
    LEFT_OUT: ("minus-circle", "text_tertiary", _("left out on purpose")),
}
"""Icon, colour role and word of each mark of a part: the shape tells them apart, not the colour."""
_DASH = " — "


def role_name(role: str, programme: Programme | None, words: Words) -> str:
    """Whoever has a role, within a sentence: by the real name where it is known."""
    parties = programme.with_role(role) if programme is not None else ()
    named = [each.name for each in parties if each.name]
    if named:
        return words.listed(named)
    return words.text(ROLES[role]) if role in ROLES else role


def roles_of(definition: Form, programme: Programme | None, words: Words) -> list[tuple[str, str]]:
    """Those who fill parts of a form, with what they are called here."""
    found = [role for each in definition.sections for role in each.filled_by]
    return [(each, capital(role_name(each, programme, words))) for each in dict.fromkeys(found)]


def second_language(programme: Programme, words: Words) -> str:
    """The second language of a programme; of one with a single language that of the screen, or another."""
    main, *others = programme.languages
    return next(each for each in (*others, words.language, "en", "fr") if each != main)


def capital(text: str) -> str:
    """The same at the beginning of a line."""
    return text[:1].upper() + text[1:]


def short_title(definition: Form, words: Words) -> str:
    """A form's title without the number of its annex."""
    title = definition.titled(words)
    return title.partition(_DASH)[2] or title


def under_title(definition: Form, programme: Programme | None, words: Words) -> str:
    """Which annex it is and who fills it: Annex 2 · filled in by Saint-Aubin and its association."""
    title = definition.titled(words)
    annex = title.partition(_DASH)[0] if _DASH in title else ""
    named = [role_name(each, programme, words) for each in definition.filled_by]
    if not named:
        return annex
    who = words.listed(named)
    if annex:
        return words.text("{annex} · filled in by {who}", annex=annex, who=who)
    return capital(words.text("filled in by {who}", who=who))


def counted(count: Count, words: Words) -> str:
    """17 answers of 22; never a percentage."""
    return words.plural(
        "{count} answer of {asked}", "{count} answers of {asked}", count.answered, asked=count.asked
    )


def question_title(definition: Form, question: Question, words: Words) -> str:
    """Its number and its wording, on one line."""
    label = definition.label(question.heading.key, words)
    if question.number is None:
        return label
    return words.text("{number} · {question}", number=question.number, question=label)


def question_said(definition: Form, question: Question, words: Words) -> str:
    """The same as a screen reader says it."""
    label = definition.label(question.heading.key, words)
    if question.number is None:
        return label
    return words.text("Question {number}, {question}", number=question.number, question=label)


def question_state(filled: Filled, question: Question, words: Words) -> str:
    """How a question stands, in one word: nothing where it is answered."""
    how = filled.standing(question).how
    if how == "not_relevant":
        return words.text("not relevant")
    if how == "unknown":
        return words.text("unknown")
    return "" if filled.is_begun(question) else words.text("empty")


def used_in(keys: Sequence[str], words: Words) -> list[str]:
    """Where an answer is taken up later, by the forms and labels that exist."""
    found = []
    for key in keys:
        for name in form_keys():
            definition = form(name)
            if key in definition.by_key:
                label = definition.label(key, words)
                found.append(words.text("{form}: {field}", form=short_title(definition, words), field=label))
                break
    return list(dict.fromkeys(found))

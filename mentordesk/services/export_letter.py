"""The draft of the e-mail that goes with a document, in the document's language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mentordesk.documents.letter import Letter, recipients_in
from mentordesk.words import Words


def draft(
    words: Words,
    *,
    city: str,
    version: str,
    return_by: date | None,
    recipients: tuple[str, ...],
    comes_back: bool,
    signed: str,
) -> Letter:
    """Whose plan it is, how to answer, until when: words for a person to make their own."""
    parts = [words.text("Hello,"), _opening(words, city, version)]
    parts.append(_how(words, return_by) if comes_back else _how_to_read(words, return_by))
    parts.append("\n".join(filter(None, (words.text("Kind regards,"), signed))))
    return Letter(_subject(words, version, return_by), "\n\n".join(parts) + "\n", recipients, words.tag)


def form_draft(
    words: Words,
    *,
    title: str,
    city: str,
    part: str,
    return_by: date | None,
    recipients: tuple[str, ...],
    to_fill: bool,
    comes_back: bool,
    signed: str,
) -> Letter:
    """Which form of whom it is, whether it is to be filled in or read, until when (R-006)."""
    subject, opening = _form_named(words, title, city, part)
    how = _how_to_fill(words, return_by) if to_fill and comes_back else _how_to_read(words, return_by)
    if to_fill and not comes_back:
        how = _how_to_write(words, return_by)
    regards = "\n".join(filter(None, (words.text("Kind regards,"), signed)))
    text = "\n\n".join((words.text("Hello,"), opening, how, regards)) + "\n"
    return Letter(_form_subject(words, subject, return_by, to_fill=to_fill), text, recipients, words.tag)


def visit_draft(
    words: Words, *, document: str, visit: str, dates: str, recipients: tuple[str, ...], calendar: bool,
    signed: str,
) -> Letter:  # fmt: skip
    """Which document of which visit it is, and what one does with it."""
    named = {"document": document, "visit": visit, "dates": dates}
    opening = (
        words.text("Here is the document “{document}”. It is about: {visit}, {dates}.", **named)
        if dates
        else words.text("Here is the document “{document}”. It is about: {visit}.", **named)
    )
    how = _how_to_read(words, None)
    if calendar:
        how = words.text(
            "Open it with your calendar: the sessions stand there. A later file brings them up to date."
        )
    regards = "\n".join(filter(None, (words.text("Kind regards,"), signed)))
    text = "\n\n".join((words.text("Hello,"), opening, how, regards)) + "\n"
    return Letter(words.text("{document} – {visit}", **named), text, recipients, words.tag)


def in_own_words(drafted: Letter, recipients: str, subject: str, text: str) -> Letter:
    """The draft as a person made it their own; ``recipients`` is the line they typed."""
    return replace(drafted, subject=subject, text=text, recipients=recipients_in(recipients))


def _subject(words: Words, version: str, return_by: date | None) -> str:
    """The title of the document and what is asked for."""
    title = words.text("Action plan")
    named = words.text("{title} {version}", title=title, version=version) if version else title
    if return_by is None:
        return words.text("{document}: your remarks", document=named)
    return words.text("{document}: your remarks by {day}", document=named, day=return_by)


def _opening(words: Words, city: str, version: str) -> str:
    if version:
        return words.text("Here is the action plan of {city}, version {version}.", city=city, version=version)
    return words.text("Here is the action plan of {city}.", city=city)


def _how(words: Words, return_by: date | None) -> str:
    keep = words.text(
        "Please write straight into the table: change, strike out, comment, nothing gets lost. "
        "Keep the numbers and the small references under them."
    )
    return f"{keep}\n\n{_answer(words, return_by)}"


def _answer(words: Words, return_by: date | None) -> str:
    if return_by is None:
        return words.text("Then answer this e-mail with the file attached.")
    day = words.date(return_by, "full")
    return words.text("Then answer this e-mail with the file attached, by {day}.", day=day)


def _how_to_read(words: Words, return_by: date | None) -> str:
    if return_by is None:
        return words.text("It is there to be read and printed; your remarks are welcome by e-mail.")
    day = words.date(return_by, "full")
    return words.text("It is there to be read and printed; your remarks are welcome by {day}.", day=day)


def _form_named(words: Words, title: str, city: str, part: str) -> tuple[str, str]:
    """The form as a subject names it, and the sentence that hands it over."""
    told = {"title": title, "city": city, "part": part}
    if part:
        return (
            words.text("{title} – {city} – {part}", **told),
            words.text("Here is a part of the document “{title}” for {city}: {part}.", **told),
        )
    return (
        words.text("{title} – {city}", **told),
        words.text("Here is the document “{title}” for {city}.", **told),
    )


def _form_subject(words: Words, named: str, return_by: date | None, *, to_fill: bool) -> str:
    if not to_fill:
        return named
    if return_by is None:
        return words.text("{document}: your answers", document=named)
    return words.text("{document}: your answers by {day}", document=named, day=return_by)


def _how_to_fill(words: Words, return_by: date | None) -> str:
    keep = words.text(
        "Please write straight into the document: the frames grow, nothing gets lost. "
        "Keep the numbers and the small references, and leave empty what you do not know."
    )
    return f"{keep}\n\n{_answer(words, return_by)}"


def _how_to_write(words: Words, return_by: date | None) -> str:
    if return_by is None:
        return words.text("It is there to be printed and written on by hand.")
    day = words.date(return_by, "full")
    return words.text(
        "It is there to be printed and written on by hand; we would like it back by {day}.", day=day
    )

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
    if return_by is None:
        back = words.text("Then answer this e-mail with the file attached.")
    else:
        day = words.date(return_by, "full")
        back = words.text("Then answer this e-mail with the file attached, by {day}.", day=day)
    return f"{keep}\n\n{back}"


def _how_to_read(words: Words, return_by: date | None) -> str:
    if return_by is None:
        return words.text("It is there to be read and printed; your remarks are welcome by e-mail.")
    day = words.date(return_by, "full")
    return words.text("It is there to be read and printed; your remarks are welcome by {day}.", day=day)

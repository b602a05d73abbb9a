"""What one can name of a programme on the command line, and the form that holds it.

Names are written out here, not taken from the modules of the subjects, so that --help costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mentordesk.errors import BadInput

NAMES: Mapping[str, str] = {
    "programme": "programme",
    "plan": "annex6",
    "needs": "annex2",
    "strengths": "annex3",
    "practices": "annex4",
    "network": "annex5",
    "basics": "annex1",
}
"""The everyday names of the forms that travel with the program."""
ONE_SHEET: Mapping[str, str] = {"practice": "annex4", "strengths": "annex3"}
"""Names that stand before the id of one sheet, ``practice:ID``; a form's own key may too."""
ONE_PAGE: Mapping[str, str] = {"charter": "annex1", "mandate": "annex5", "invitation": "annex5"}
"""Documents of one page that a form makes beside itself (R-083, R-090, R-226)."""
SPOKEN = (*NAMES, "practice:ID", *ONE_PAGE)
"""What --help lists."""
VISIT_SUBJECTS = ("visits", "agenda:N", "notes", "report:N", "agreed:N")
"""What is shown of visits beside the forms: all, one by its number, the notes, what came out of one."""
DOSSIER = "dossier"
"""Every document of a programme in one file; it can be exported, and is no form."""


@dataclass(frozen=True)
class Subject:
    """A form, as it was named; ``sheet`` is the id or Ref of one sheet, empty for the whole form.

    ``page`` names the document of one page that was meant, where it was.
    """

    name: str
    form: str
    sheet: str = ""
    page: str = ""


def subject(asked: str) -> Subject:
    """What was named: an everyday name, a form's key, or one sheet of it. Raises BadInput with the list."""
    from mentordesk.forms.reading import form, form_keys

    name, colon, sheet = asked.strip().partition(":")
    known = {**{key: key for key in form_keys()}, **NAMES, **ONE_PAGE}
    key = ONE_SHEET.get(name, "") if colon else known.get(name, "")
    if colon and not key and name in known and form(known[name]).several:
        key = known[name]
    if not key or (colon and not sheet.strip()):
        own = [each for each in form_keys() if each not in NAMES.values()]
        raise BadInput(
            "There is no subject “{subject}”. Name one of these: {possible}.",
            subject=asked, possible=", ".join([*SPOKEN, *own]),
        )  # fmt: skip
    return Subject(asked.strip(), key, sheet.strip(), name if name in ONE_PAGE else "")


def subject_name(form: str) -> str:
    """The everyday name of a form, as an export record keeps it; an association's own has its key alone."""
    return next((name for name, key in NAMES.items() if key == form), form)

"""A programme in which words stand that no document may hold, and how a file is searched for them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from mentordesk.documents.asked import Asked
from mentordesk.documents.page import Heading, Page
from mentordesk.forms.reading import form, form_keys
from mentordesk.services.export_form_prepared import FormWishes, PreparedForm
from mentordesk.services.workspace import Workspace

OPEN = "Réponse ouverte à tous"
MARKERS = tuple(f"Zqx{number:02}verschlossen" for number in range(1, 24))


@dataclass
class Kept:
    """A programme with one open answer in each form, and twenty-three words that no document may hold."""

    workspace: Workspace
    programme: str
    marks: Iterator[str]
    sheet: str = ""

    def filled(self, key: str, eid: str = "main"):  # type: ignore[no-untyped-def]
        return self.workspace.filling.filled(self.programme, key, eid)

    def say(self, key: str, field: str, value: object, eid: str = "main") -> None:
        self.workspace.filling.answer(self.filled(key, eid).register(field), value)

    def restrict(self, key: str, question: str, circle: str, eid: str = "main") -> None:
        self.workspace.filling.restrict(self.filled(key, eid), question, circle)

    def prepare(self, subject: str, **wishes: object) -> PreparedForm:
        return self.workspace.export.forms.prepare(self.programme, subject, FormWishes(**wishes))  # type: ignore[arg-type]


def _needs(kept: Kept) -> None:
    filling, say, mark = kept.workspace.filling, kept.say, kept.marks
    say("annex2", "a2.impact", OPEN)
    say("annex2", "a2.assoc.relations", "Réponse de l’association")
    say("annex2", "a2.learning", next(mark))
    kept.restrict("annex2", "a2.learning", "confidence")
    say("annex2", "a2.other_benefits", next(mark))
    kept.restrict("annex2", "a2.other_benefits", "private")
    kept.restrict("annex2", "a2.capacity", "confidence")
    say("annex2", "a2.capacity", next(mark))  # written after it was restricted
    filling.add_row(kept.filled("annex2"), "a2.need", {"title": next(mark), "statement": next(mark)})
    kept.restrict("annex2", "a2.need", "confidence")
    filling.add_row(kept.filled("annex2"), "a2.need", {"title": next(mark)})
    filling.add_row(kept.filled("annex2"), "a2.obstacles", {"kind": "funding", "text": next(mark)})
    kept.restrict("annex2", "a2.obstacles", "private")
    filling.leave_out(kept.filled("annex2"), "a2.cross_cutting", "not_relevant", next(mark))
    kept.restrict("annex2", "a2.cross_cutting", "confidence")
    kept.restrict("annex2", "a2.plan_makers", "confidence")
    say("annex2", "a2.plan_makers", [{"text": next(mark)}])
    filling.hand_over(kept.filled("annex2"), ["a2.impact"], next(mark), "2026-01-21")


def _practice(kept: Kept) -> None:
    filling, mark = kept.workspace.filling, kept.marks
    kept.sheet = filling.add_sheet(kept.programme, "annex4", {"a4.why": OPEN})
    say = kept.filled("annex4", kept.sheet)
    filling.answer(say.register("a4.name"), next(mark))
    kept.restrict("annex4", "a4.name", "confidence", kept.sheet)
    for consent in (False, None):
        person = {"name": {"text": next(mark)}, "function": "Chef de service", "details": next(mark)}
        row = person | ({} if consent is None else {"consent": consent})
        filling.add_row(kept.filled("annex4", kept.sheet), "a4.contact", row)
    agreed = {"name": {"text": "Ada Lund"}, "function": "Directrice", "details": "ada@x.eu", "consent": True}
    filling.add_row(kept.filled("annex4", kept.sheet), "a4.contact", agreed)


def _strengths(kept: Kept) -> None:
    filling, mark = kept.workspace.filling, kept.marks
    strengths = filling.add_sheet(kept.programme, "annex3", {"a3.local.migration_history": OPEN})
    link = {"entity": "annex4", "id": kept.sheet}  # its name is restricted
    row = {"title": "Un lieu ouvert", "sheet": link}
    filling.add_row(kept.filled("annex3", strengths), "a3.practices", row)
    kept.restrict("annex3", "a3.policy_areas", "confidence", strengths)
    kept.say("annex3", "a3.policy_areas", [next(mark), "rien"], strengths)


def _network(kept: Kept) -> None:
    filling, mark = kept.workspace.filling, kept.marks
    kept.say("annex5", "a5.purpose", OPEN)
    kept.restrict("annex5", "a5.member", "confidence")
    filling.add_row(
        kept.filled("annex5"), "a5.member", {"name": {"text": next(mark)}, "contribution": next(mark)}
    )


def _basics(kept: Kept) -> None:
    kept.say("annex1", "a1.rhythm", OPEN)
    row = {"person": {"text": next(kept.marks)}, "notes": next(kept.marks), "side": "mentee"}
    kept.workspace.filling.add_row(kept.filled("annex1"), "a1.check", row)


def _sheet(kept: Kept) -> None:
    kept.say("programme", "follow.multilevel", OPEN)
    kept.say("programme", "pol.cross_party", next(kept.marks))
    kept.restrict("programme", "pol.cross_party", "private")
    kept.say("programme", "follow.capacity", next(kept.marks))
    filled = kept.filled("programme")
    kept.workspace.filling.translate(filled, "follow.capacity", "en", next(kept.marks))
    kept.restrict("programme", "follow.capacity", "confidence")


def everything_in(data: bytes) -> str:
    """All that a file says anywhere: every part of a package, unpacked, and its bytes as they are."""
    found = [data.decode("latin-1")]
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            for name in parts.namelist():
                found += [name, parts.read(name).decode("utf-8", "replace")]
    return "\n".join(found)


def numbers(page: Page) -> list[int | None]:
    """The numbers of the questions that are printed."""
    return [each.number for each in page.blocks if isinstance(each, Asked)]


def headings(page: Page, level: int = 1) -> list[str]:
    return [each.text for each in page.blocks if isinstance(each, Heading) and each.level == level]


def records_of(workspace: Workspace, programme: str) -> list[dict[str, object]]:
    """What each export left in the journal, newest first."""
    return [
        {step.path.rpartition("/")[2]: step.new for step in entry.steps if step.path.startswith("document/")}
        for entry in workspace.history.entries(programme)
        if entry.name.text == "Document exported"
    ]


def _is_open(key: str) -> bool:
    return any(each.first.circle == "shared" for each in form(key).questions)


PRINTED = tuple(filter(_is_open, form_keys()))
"""Every form of which anything may be printed."""
SUBJECTS = ("basics", "needs", "strengths", "practices", "network", "programme")


def fill(kept: Kept) -> None:
    """One open answer in each form, and every marker somewhere."""
    for each in (_needs, _practice, _strengths, _network, _basics, _sheet):
        each(kept)
    assert not list(kept.marks), "every word that must stay here was written somewhere"

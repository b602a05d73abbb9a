"""What is read before a visit: the inputs its template names, each with what is there (R-140, R-143, R-146).

The method gives the first visit the needs analysis, the contexts, the network, the scope and the ratings; the
visit to the mentor the plan after visit 1, the practice sheets and the mentor's context; the last one the
current plan, the points still open in it and the views of departments and partners.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mentordesk.forms.reading import every_key, form
from mentordesk.forms.visit_templates import shipped_templates
from mentordesk.model.filled import Filled
from mentordesk.model.plan import ACTION
from mentordesk.model.plan import FORM as PLAN
from mentordesk.model.preparation import DOCUMENTS, GROUP, mark, readers
from mentordesk.model.programme import FORM as SHEET
from mentordesk.model.programme import Programme
from mentordesk.model.visits import MENTOR_HOST, Visit
from mentordesk.services import plan_versions
from mentordesk.services.filling_sheets import Sheets
from mentordesk.store import records
from mentordesk.store.records import View

NEEDS, STRENGTHS, PRACTICES, NETWORK = "annex2", "annex3", "annex4", "annex5"


@dataclass(frozen=True)
class ToRead:
    """One thing to read. ``what`` names it in ``readers``: an input of the template, or a line's mark.

    ``count`` is how many there are now, ``called`` the city or the version; with ``count`` 0 there is nothing
    to read yet. ``form``, ``sheet`` and ``key`` tell what opens it; a document of one's own has its ``text``.
    """

    what: str
    count: int = 0
    called: str = ""
    form: str = ""
    sheet: str = ""
    key: str = ""
    text: str = ""
    readers: tuple[str, ...] = ()

    @property
    def own(self) -> bool:
        """Whether it is a line of ``preparation.documents``."""
        return bool(self.text)


def template_of(visit: Visit) -> str:
    """The template whose inputs a visit has: by its host, the first one apart (R-191)."""
    if visit.host == MENTOR_HOST:
        return "v2"
    return "v1" if visit.number == 1 else "v3"


def reading_list(
    view: View, programme: Programme, visit: Visit, visits: Sequence[Visit]
) -> tuple[ToRead, ...]:
    """What to read before a visit, then the documents somebody added."""
    gathering = _Gathering(view, programme, visit, visits)
    wanted = next((each.inputs for each in shipped_templates() if each.id == template_of(visit)), ())
    own = [
        ToRead(known, 1, text=text, readers=readers(visit, known))
        for text in visit.lines(GROUP + DOCUMENTS)
        for known in [mark(DOCUMENTS, text)]
    ]
    return (*(each for what in wanted for each in gathering.of(what)), *own)


class _Gathering:
    """Reads each form once, and nothing that stands in a narrower circle than everyone's."""

    def __init__(self, view: View, programme: Programme, visit: Visit, visits: Sequence[Visit]) -> None:
        self._view, self._programme, self._visit, self._visits = view, programme, visit, visits
        self._sheets = Sheets(view, programme.id, open_only=True)
        self._read: dict[str, list[Filled]] = {}
        self._ways: Mapping[str, Callable[[str], ToRead]] = {
            "a6.version": self._plan,
            "a6.action.open_questions": self._open_points,
            "a4.name": self._practices,
            "a2.local": self._context,
            "a3.local": self._context,
        }

    def of(self, what: str) -> Iterator[ToRead]:
        """Nothing for a form that is not in this program, or that this programme leaves out."""
        key = _form_of(what)
        if key and not (key != PLAN and self._left_out(key)):
            found = self._ways.get(what, self._counted)(what)
            yield ToRead(
                what, found.count, found.called, key, found.sheet, what, readers=readers(self._visit, what)
            )

    def _filled(self, key: str) -> list[Filled]:
        if key not in self._read:
            self._read[key] = self._sheets.all(form(key))
        return self._read[key]

    def _left_out(self, key: str) -> bool:
        return any(each.left_out for each in self._filled(key))

    def _plan(self, what: str) -> ToRead:
        """The version named after the visit before, else the newest one (R-143)."""
        versions = plan_versions.versions(self._view, self._programme.id)
        before = [each for each in versions if each.visit is not None and each.visit < self._visit.number]
        chosen = next(reversed(before or versions), None)
        actions = len(records.rows(self._view, self._programme.id, ACTION))
        return ToRead(what, actions, (chosen.number or chosen.name) if chosen else "")

    def _open_points(self, what: str) -> ToRead:
        name = what.rpartition(".")[2]
        actions = records.rows(self._view, self._programme.id, ACTION)
        return ToRead(what, sum(len(each.answers.get(name) or ()) for each in actions))

    def _practices(self, what: str) -> ToRead:
        return ToRead(what, sum(bool(each.value(what)) for each in self._filled(PRACTICES)))

    def _context(self, what: str) -> ToRead:
        """How many questions of the context are answered, and whose it is."""
        key = _form_of(what)
        for sheet in self._filled(key):
            answered = sum(sheet.is_begun(each) for each in sheet.form.questions if each.section == what)
            party = self._programme.mentee if key == NEEDS else self._programme.mentor
            if answered:
                return ToRead(
                    what, answered, _city(sheet) or (party.name if party else ""), sheet=_eid(sheet)
                )
        return ToRead(what)

    def _counted(self, what: str) -> ToRead:
        """Rows of a group, or lines of a list; the first sheet that has any."""
        for sheet in self._filled(_form_of(what)):
            said = sheet.value(what) if what not in sheet.form.groups else None
            rows = [each for each in sheet.rows_of(what) if not each.is_empty]
            count = len(rows) or (len(said) if isinstance(said, list) else int(bool(said)))
            if count:
                return ToRead(what, count, _city(sheet), sheet=_eid(sheet))
        return ToRead(what)


def _form_of(what: str) -> str:
    """The form that asks for it; empty for what this program has not."""
    for key in (NEEDS, STRENGTHS, PRACTICES, NETWORK, PLAN, SHEET, *every_key()):
        known = form(key)
        if what in known.by_key or what in known.by_section:
            return key
    return ""


def _eid(sheet: Filled) -> str:
    return sheet.eid if sheet.form.several else ""


def _city(sheet: Filled) -> str:
    """The city a sheet is about."""
    key = next((each for each in ("a2.city", "a3.city") if each in sheet.form.by_key), "")
    said = sheet.value(key) if key else None
    if isinstance(said, Mapping):
        return str(said.get("text") or sheet.people.get(str(said.get("id")), ""))
    return sheet.derived.get(key, "")

"""What one ticks off in a visit: the questions it answered, the groups that were there (R-134)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from mentordesk.model.changes import EXISTENCE, Register, Write
from mentordesk.model.notes import NOTE
from mentordesk.model.questions import Question, questions_of, tick_field
from mentordesk.model.represented import BY_HAND
from mentordesk.model.visits import VISIT, Visit
from mentordesk.services.visit_acts import VisitActs
from mentordesk.services.visit_reading import visits_in
from mentordesk.store.projection import register_heads
from mentordesk.store.records import View


class Ticking(VisitActs):
    """Ticks are written into the visit shown."""

    def questions(self, programme: str, visit: str) -> tuple[Question, ...]:
        """The questions of a visit, its own and those that earlier ones left, answered or not."""
        today = self._store.clock.now().astimezone().date()
        with self._store.reading() as view:
            return questions_of(visits_in(view, programme), visit, today)

    def open_questions(self, programme: str, visit: str) -> tuple[Question, ...]:
        """Those of them that are not answered yet."""
        return tuple(each for each in self.questions(programme, visit) if not each.answered)

    def tick_question(self, programme: str, visit: Visit, question: str, notes: Collection[str] = ()) -> None:
        """This visit answers a question, by its words; ``notes`` are the ids of those that tell how.

        Notes of a narrower circle are left out: the tick stands where everybody may read.
        """
        at = self._store.clock.now().isoformat(timespec="seconds")

        def writes(view: View) -> Iterator[Write]:
            known = [each for each in notes if _is_shared(view, programme, each)]
            said = {tick_field(question): {"at": at, "notes": known}}
            return self._writing(view, programme).answers(VISIT, visit.id, said, visit.keys)

        self._apply(programme, "question.ticked", writes)

    def untick_question(self, programme: str, visit: Visit, question: str) -> None:
        """The question is open again."""
        self._say(programme, "question.ticked", visit, tick_field(question), None)

    def tick_group(self, programme: str, visit: Visit, group: str, here: bool | None) -> None:
        """Say by hand whether a group was represented; None leaves it to the people present again.

        ``group`` is a value of ``visit.attendance_groups``; what stands in the end: ``represented``.
        """
        self._say(programme, "visit.changed", visit, BY_HAND + group, here)

    def _say(self, programme: str, act: str, visit: Visit, name: str, value: object) -> None:
        def writes(view: View) -> Iterator[Write]:
            return self._writing(view, programme).answers(VISIT, visit.id, {name: value}, visit.keys)

        self._apply(programme, act, writes)


def _is_shared(view: View, programme: str, note: str) -> bool:
    born = register_heads(view, Register(programme, NOTE, note, EXISTENCE))
    return bool(born) and born[0].circle == "shared"

"""What a filled form says in the words of a document, as far as it may be shown to everybody (R-219)."""

from __future__ import annotations

from dataclasses import dataclass

from mentordesk.forms.kinds import show, showing_of
from mentordesk.model.filled import Filled, FilledRow
from mentordesk.model.programme import Programme
from mentordesk.words import Words, language_tag, script_language

_SHARED = "shared"


@dataclass(frozen=True)
class Said:
    """A form, and the language in which it is told."""

    filled: Filled
    programme: Programme
    words: Words

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all is answered: then a document is one to be written on."""
        return not self.filled.answers and not any(self.filled.rows.values())

    def value(self, key: str) -> object:
        """A single answer as it is stored; None where there is none, or where it is not for everybody."""
        field = self.filled.form.by_key[key]
        question = self.filled.form.question_of(key)
        if field.hidden or field.circle != _SHARED or self.filled.circle(question) != _SHARED:
            return None
        return self.filled.value(key)

    def answer(self, key: str) -> str:
        """A single answer in words; empty where there is none."""
        return self._shown(key, self.value(key))

    def language(self, key: str, text: str) -> str | None:
        """The tag of the language a person wrote an answer in, where it is not the document's."""
        if not text or self.filled.form.by_key[key].kind not in ("short_text", "long_text", "list"):
            return None
        tag = language_tag(script_language(text, self.programme.languages))
        return None if tag == self.words.tag else tag

    def rows(self, group: str) -> tuple[FilledRow, ...]:
        """The rows of a group that everybody may see."""
        question = self.filled.form.question_of(group)
        if self.filled.form.by_key[group].hidden or self.filled.circle(question) != _SHARED:
            return ()
        return tuple(row for row in self.filled.rows_of(group) if row.born == _SHARED)

    def cell(self, group: str, row: FilledRow, name: str) -> str:
        """An answer of a row in words, by the last part of its key."""
        field = next(each for each in self.filled.form.groups[group] if each.name == name)
        hidden = field.hidden or field.circle != _SHARED
        return "" if hidden else self._shown(field.key, row.value(name))

    def label(self, key: str) -> str:
        """What a field is called."""
        return self.filled.form.label(key, self.words)

    def help(self, key: str) -> str:
        """A field's line of help."""
        return self.filled.form.help(key, self.words)

    def choices(self, key: str) -> tuple[str, ...]:
        """The words one may choose from."""
        form = self.filled.form
        return tuple(form.choice_label(key, each.value, self.words) for each in form.by_key[key].choices)

    def _shown(self, key: str, value: object) -> str:
        form = self.filled.form
        return show(
            form.by_key[key], value, showing_of(form, form.by_key[key], self.words, self.filled.people)
        )

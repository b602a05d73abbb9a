"""An association's overlay laid over a shipped form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mentordesk.forms.definition import Choice, Field, Form, Section, Texts
from mentordesk.forms.own_keys import ORIGIN, OWN_PART, check_keys, check_rows
from mentordesk.forms.parsing import Given, Parser, holders
from mentordesk.words import Message, _

_CHANGED = {"key", "label", "help", "hint", "level", "hidden", "examples_fr", "examples_en", "choices"}
_PLACED = {"after"}


class Overlay:
    """What one file says over one form. Raises BadInput with the file and the key at fault."""

    def __init__(self, parser: Parser, base: Form) -> None:
        self._parser = parser
        self._base = base

    def applied(self, content: Given) -> Form:
        """The form as it is asked here."""
        sections = self._sections(self._parser.tables("section", content))
        fields = list(self._base.fields)
        given = self._parser.tables("field", content)
        standing = {each.key: each.key if each.repeat else each.row_of for each in fields if each.is_group}
        held = holders(given) | standing
        seen: set[str] = set()
        for each in given:
            key = str(each.get("key", "?"))
            if key in seen:
                raise self._parser.fault(f"{key}: twice")
            seen.add(key)
            if key in self._base.by_key:
                at = next(place for place, field in enumerate(fields) if field.key == key)
                fields[at] = self._changed(fields[at], each)
            else:
                self._add(fields, each, held)
        self._parser.check_links(sections, fields)
        check_rows(self._parser, fields)
        return replace(self._base, sections=sections, fields=_in_order(sections, _hidden_whole(fields)))

    # --- sections --------------------------------------------------------------------------------

    def _sections(self, given: Iterable[Given]) -> tuple[Section, ...]:
        found = list(self._base.sections)
        for each in given:
            key = str(each.get("key", ""))
            known = self._base.by_section.get(key)
            if known is not None:
                changed = replace(
                    known,
                    label=self._reworded(f"{key}.label", known.label, each.get("label")),
                    intro=self._reworded(f"{key}.intro", known.intro, each.get("intro")),
                )
                found[found.index(known)] = changed
                continue
            check_keys(self._parser, [key])
            made, after = self._parser.section(each), each.get("after")
            keys = [section.key for section in found]
            if after is not None and after not in keys:
                raise self._parser.fault(f"{key}.after: {after}")
            found.insert(len(found) if after is None else keys.index(str(after)) + 1, made)
        return tuple(found)

    # --- fields of the form ----------------------------------------------------------------------

    def _changed(self, field: Field, given: Given) -> Field:
        key = field.key
        if unknown := set(given) - _CHANGED:
            raise self._parser.fault(f"{key}: {', '.join(sorted(unknown))}")
        hidden = given.get("hidden", field.hidden)
        if not isinstance(hidden, bool):
            raise self._parser.fault(f"{key}.hidden", Message.of(_("true or false is expected")))
        if hidden and field.column is not None:
            raise self._parser.fault(f"{key}.hidden", Message.of(_("the six columns of the plan stay")))
        label = self._reworded(f"{key}.label", field.label, given.get("label"))
        examples = {name: given[name] for name in ("examples_fr", "examples_en") if name in given}
        return replace(
            field,
            label=label,
            help=self._reworded(f"{key}.help", field.help, given.get("help")),
            hint=self._reworded(f"{key}.hint", field.hint, given.get("hint")),
            level=self._parser.level(key, given.get("level", field.level)),
            choices=self._choices(field, self._parser.tables("choices", given, key)),
            settings={**field.settings, **examples},
            reworded=field.reworded or label != field.label,
            hidden=hidden,
        )

    def _reworded(self, key: str, before: Texts, given: object) -> Texts:
        return before if given is None else {**before, **self._parser.some_texts(key, given)}

    def _choices(self, field: Field, given: Iterable[Given]) -> tuple[Choice, ...]:
        """Labels may change and choices may be added; none is ever taken away."""
        found = {each.value: each for each in field.choices}
        for each in given:
            value = str(each.get("value", ""))
            texts = {name: text for name, text in each.items() if name != "value"}
            if value in found:
                found[value] = Choice(
                    value, self._reworded(f"{field.key}.choices", found[value].label, texts)
                )
            elif value.startswith(OWN_PART) and field.choices:
                found[value] = self._parser.choice(field.key, each)
            else:
                reason = Message.of(_("a choice of one’s own begins with “own_”"))
                raise self._parser.fault(f"{field.key}.choices.{value}", reason)
        return tuple(found.values())

    # --- fields that are added ---------------------------------------------------------------------

    def _add(self, fields: list[Field], given: Given, held: Mapping[str, str | None]) -> None:
        key, after = str(given.get("key", "?")), given.get("after")
        check_keys(self._parser, [key])
        if "column" in given:
            raise self._parser.fault(f"{key}: column")
        known = {each.key: each for each in fields}
        if after is not None and after not in known:
            raise self._parser.fault(f"{key}.after: {after}")
        section = given.get("section") or (known[after].section if after else "")
        order = known[after].order if after else max((each.order for each in fields), default=0)
        told = {name: value for name, value in given.items() if name not in _PLACED}
        made = self._parser.field({"origin": ORIGIN, "order": order, **told, "section": section}, held)
        numbers = {each.question for each in fields if each.section == made.section}
        if made.question is not None and made.question not in numbers:
            raise self._parser.fault(f"{key}.question: {made.question}")
        if made.row_of in self._base.groups and not made.name.startswith(OWN_PART):
            raise self._parser.fault(key, Message.of(_("its last part begins with “own_” here")))
        fields.insert(_place(fields, after, made), replace(made, reworded=True))


def _place(fields: list[Field], after: object, made: Field) -> int:
    """Where a field stands: after the one it names with all that is inside it, else at its section's end."""
    if after is None:
        inside = made.parent
        if inside:
            same = [at for at, each in enumerate(fields) if inside in (each.parent, each.key)]
        else:
            same = [at for at, each in enumerate(fields) if each.section == made.section]
        return same[-1] + 1 if same else len(fields)
    keys = {after}
    named = next(each for each in fields if each.key == after)
    if named.parent is not None and named.parent != made.parent:
        keys.add(named.parent)
    at = next(place for place, each in enumerate(fields) if each.key == after)
    while at + 1 < len(fields) and fields[at + 1].parent in keys:
        keys |= {fields[at + 1].key}
        at += 1
    return at + 1


def _hidden_whole(fields: list[Field]) -> list[Field]:
    """With a group, everything in it is hidden."""
    hidden = {each.key for each in fields if each.hidden}
    return [replace(each, hidden=True) if each.parent in hidden else each for each in fields]


def _in_order(sections: tuple[Section, ...], fields: list[Field]) -> tuple[Field, ...]:
    """The fields section by section, each section's in the order it has."""
    place = {each.key: at for at, each in enumerate(sections)}
    return tuple(sorted(fields, key=lambda each: place[each.section]))

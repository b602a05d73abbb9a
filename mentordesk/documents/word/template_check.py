"""Whether a .docx of the organisation can carry a plan: what is wrong, and where it stands.

Refused is what would be lost, would not come back, or would do something on another's computer.
What only looks different from what one may expect is a remark.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from mentordesk.documents.word.grafting import default_language
from mentordesk.documents.word.opened import Opened, Relation
from mentordesk.documents.word.parts import W
from mentordesk.documents.word.places import NAMES, PLAN, Place, places, words_of
from mentordesk.documents.word.sections import section_of, sheet_of
from mentordesk.errors import BadInput
from mentordesk.words import FALLBACK, Message, _

DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TEMPLATE = DOCUMENT.replace(".document.main", ".template.main")
ATTACHED = "attachedTemplate"
_STRICT = "{http://purl.oclc.org/"
_STORIES = ("header", "footer", "footnotes", "endnotes")
_NOT_INSIDE = (
    *("vbaProject", "wordVbaData", "control", "activeXControlBinary", "oleObject"),
    *("aFChunk", "subDocument"),
)
_LINKS = ("http://", "https://", "mailto:", "#")
_TRACKED = ("ins", "del", "moveFrom", "moveTo")
_OFF = ("0", "false", "off")
_LONGEST_QUOTE = 60

_WHERE = {
    "header": _("In a header (“{words}”)"),
    "footer": _("In a footer (“{words}”)"),
    "footnotes": _("In a footnote (“{words}”)"),
    "endnotes": _("In an endnote (“{words}”)"),
    "box": _("In a text box (“{words}”)"),
    "table": _("In a table (“{words}”)"),
    "control": _("In a form field (“{words}”)"),
    "text": _("In the text (“{words}”)"),
}


@dataclass(frozen=True)
class Story:
    """A part in which words stand, by what it is: the text, a header, a footer, notes."""

    kind: str
    part: str
    root: etree._Element


def stories(opened: Opened) -> list[Story]:
    """The text, then headers, footers and notes."""
    found = [Story("text", opened.main, opened.tree(opened.main))]
    for relation in opened.relations(opened.main):
        if relation.kind in _STORIES and not relation.outside and relation.target in opened:
            found.append(Story(relation.kind, relation.target, opened.tree(relation.target)))
    return found


def looked_through(opened: Opened) -> tuple[Place, list[Message]]:
    """The place of the plan, and remarks. Raises BadInput with what is wrong, and where."""
    _check_kind(opened)
    _check_relations(opened)
    found = stories(opened)
    for story in found:
        _check_tracked(opened, story)
    _check_protection(opened)
    plan = _plan_place(opened, found)
    return plan, list(_remarks(opened, plan, found))


def _check_kind(opened: Opened) -> None:
    kind = opened.kind_of(opened.main)
    if "macroEnabled" in kind:
        raise _macros(opened.file)
    root = opened.tree(opened.main)
    if root.tag.startswith(_STRICT):
        raise BadInput(
            "{file} is saved as “Strict Open XML”. Save it as an ordinary Word document and try again.",
            file=opened.file,
        )
    if kind not in (DOCUMENT, TEMPLATE) or root.tag != f"{W}document":
        raise BadInput(
            "{file} is not a Word document. Choose a file that was saved as .docx.", file=opened.file
        )


def _macros(file: str) -> BadInput:
    return BadInput(
        "{file} holds macros or other programs. Save it without them, as .docx, and try again.", file=file
    )


def _check_relations(opened: Opened) -> None:
    """Nothing may be fetched from outside, and nothing may run; links that a person clicks may stay."""
    for part in opened:
        if not part.endswith(".rels"):
            continue
        folder, _slash, name = part.rpartition("/")
        owner = f"{folder.removesuffix('_rels')}{name.removesuffix('.rels')}"
        for each in opened.relations(owner):
            _check_relation(opened.file, each)


def _check_relation(file: str, each: Relation) -> None:
    if each.kind in _NOT_INSIDE:
        raise _macros(file)
    if not each.outside or each.kind == ATTACHED:
        return
    if each.kind == "hyperlink":
        if each.target.lower().startswith(_LINKS):
            return
        raise BadInput(
            "{file} holds a link to something on a computer: {address}. Remove the link and try again.",
            file=file, address=each.target[:100],
        )  # fmt: skip
    raise BadInput(
        "{file} fetches something from elsewhere when it is opened: {address}. "
        "Insert it into the file itself, or remove it, and try again.",
        file=file, address=each.target[:100],
    )  # fmt: skip


def _check_tracked(opened: Opened, story: Story) -> None:
    for element in story.root.iter(etree.Element):
        name = etree.QName(element).localname
        if element.tag.startswith(W) and (name in _TRACKED or name.endswith("Change")):
            paragraph = next(element.iterancestors(f"{W}p"), None)
            raise BadInput(
                "{where}: changes are tracked. Accept or reject them all in {file}, save it and try again.",
                where=_where(story, paragraph), file=opened.file,
            )  # fmt: skip


def _check_protection(opened: Opened) -> None:
    settings = opened.first(opened.main, "settings")
    if settings is None:
        return
    root = opened.tree(settings)
    guarded = root.find(f"{W}documentProtection")
    enforced = guarded is not None and guarded.get(f"{W}enforcement", "0") not in _OFF
    if enforced or root.find(f"{W}writeProtection") is not None:
        raise BadInput(
            "{file} is protected: nobody could write in the table. Stop its protection in Word, save it and "
            "try again.",
            file=opened.file,
        )


def _plan_place(opened: Opened, found: list[Story]) -> Place:
    """The one place where the table goes; every other place is looked at too."""
    plans: list[tuple[Story, Place]] = []
    for story in found:
        for place in places(story.root):
            if place.meaning is None:
                raise BadInput(
                    "{where}: {place} is not a place MentorDesk knows. Known ones: {known}.",
                    where=_where(story, place.paragraph), place=place.typed, known=_known(opened),
                )  # fmt: skip
            if place.meaning == PLAN:
                plans.append((story, place))
    if not plans:
        raise BadInput(
            "{file} has no place for the table. Write {place} alone in a paragraph, where the table is to "
            "stand, save it and try again.",
            file=opened.file, place="{plan}",
        )  # fmt: skip
    for story, place in plans:
        _check_standing(story, place)
    if len(plans) > 1:
        story, place = plans[1]
        raise BadInput(
            "{where}: {place} stands here a second time. The plan is written once: keep one of them.",
            where=_where(story, place.paragraph), place=place.typed,
        )  # fmt: skip
    return plans[0][1]


def _check_standing(story: Story, place: Place) -> None:
    if _kind(story, place.paragraph) != "text":
        raise BadInput(
            "{where}: the table cannot stand here. Write {place} alone in a paragraph of the text.",
            where=_where(story, place.paragraph), place=place.typed,
        )  # fmt: skip
    drawn = next(place.paragraph.iter(f"{W}drawing", f"{W}pict", f"{W}object"), None)
    if not place.alone or drawn is not None:
        raise BadInput(
            "{where}: something else stands beside {place}. Give it a paragraph of its own: the table takes "
            "its place.",
            where=_where(story, place.paragraph), place=place.typed,
        )  # fmt: skip


def _remarks(opened: Opened, plan: Place, found: list[Story]) -> Iterator[Message]:
    sheet = sheet_of(section_of(plan.paragraph))
    if sheet.height > sheet.width:
        yield Message.of(_("Its page stands upright: the six columns are narrow there."))
    elif sheet.narrow:
        yield Message.of(_("Its margins leave little room: the six columns are narrow there."))
    if any(each.kind == ATTACHED for part in opened for each in _owned(opened, part)):
        yield Message.of(
            _("It leans on another template, which stays here: documents go out without that link.")
        )
    if not any(map(_begins, _styles_of(opened, found[0].root))):
        yield Message.of(
            _("No line has the style Title or Heading 1. Give it to the title: screen readers begin there.")
        )
    comments = opened.first(opened.main, "comments")
    count = len(opened.tree(comments).findall(f"{W}comment")) if comments else 0
    if count:
        yield Message.of(_("Comments it holds, which go out with every document: {count}."), count=count)


def _owned(opened: Opened, part: str) -> list[Relation]:
    return [] if part.endswith(".rels") else opened.relations(part)


def _styles_of(opened: Opened, text: etree._Element) -> set[str]:
    """The names of the paragraph styles used in the text."""
    part = opened.first(opened.main, "styles")
    if part is None:
        return set()
    names = {
        style.get(f"{W}styleId"): name.get(f"{W}val", "").casefold()
        for style in opened.tree(part).iter(f"{W}style")
        if (name := style.find(f"{W}name")) is not None
    }
    return {names.get(each.get(f"{W}val"), "") for each in text.iter(f"{W}pStyle")}


def _begins(style: str) -> bool:
    return style in ("title", "heading 1")


def _kind(story: Story, paragraph: etree._Element | None) -> str:
    if story.kind != "text" or paragraph is None:
        return story.kind
    around = {etree.QName(each).localname for each in paragraph.iterancestors()}
    if "txbxContent" in around:
        return "box"
    return "table" if "tc" in around else "control" if "sdt" in around else "text"


def _where(story: Story, paragraph: etree._Element | None) -> Message:
    """Where something stands, with the words around it."""
    said = "" if paragraph is None else " ".join(words_of(paragraph).split())
    if len(said) > _LONGEST_QUOTE:
        said = said[: _LONGEST_QUOTE - 1].rstrip() + "…"
    return Message.of(_WHERE[_kind(story, paragraph)], words=said)


def _known(opened: Opened) -> str:
    """The places as they are called in the template's language."""
    language = default_language(opened)[:2]
    return ", ".join(f"{{{name}}}" for name in NAMES.get(language, NAMES[FALLBACK]))

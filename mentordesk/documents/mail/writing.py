"""A letter and its document as an RFC 5322 message that no one has sent (``X-Unsent``).

Nothing here tells where or when it was made: date, sender and message id are the mail program's to
add. The same letter gives the same bytes.
"""

from __future__ import annotations

import hashlib
import re
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8

from mentordesk.documents.letter import Letter

_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pdf": "application/pdf",
    ".ics": "text/calendar",
}
_UNKNOWN = "application/octet-stream"
_ADDRESS = re.compile(r"([^\s@<>()\[\],;:\"\\]+)@([^\s@<>()\[\],;:\"\\]+)")
_BETWEEN = re.compile(r"[\s<>()\"]+")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def seal(letter: Letter, name: str, suffix: str, content: bytes) -> bytes:
    """The draft as a file; ``name`` is what its document is called."""
    addresses = [found for each in letter.recipients if (found := _address(each))]
    plain = all(each.addr_spec.isascii() for each in addresses)
    message = EmailMessage(policy=SMTP if plain else SMTPUTF8)
    message["X-Unsent"] = "1"
    if addresses:
        message["To"] = addresses
    message["Subject"] = _one_line(letter.subject)
    message.set_content(letter.text, charset="utf-8", cte="quoted-printable")
    message["Content-Language"] = letter.language
    kind, _, detail = _TYPES.get(suffix, _UNKNOWN).partition("/")
    message.add_attachment(content, maintype=kind, subtype=detail, filename=_one_line(name))
    message.set_boundary(f"=_{hashlib.sha256(content).hexdigest()[:32]}")
    return message.as_bytes()


def _address(typed: str) -> Address | None:
    """The address in what was typed; None for a name alone, which no mail program could send to."""
    for piece in _BETWEEN.split(_one_line(typed)):
        found = _ADDRESS.fullmatch(piece)
        if found is None:
            continue
        name = " ".join(_BETWEEN.sub(" ", _one_line(typed).replace(piece, " ", 1)).split())
        try:
            return Address(display_name=name, username=found[1], domain=_domain(found[2]))
        except (HeaderParseError, ValueError, IndexError):  # it only looks like an address
            return None
    return None


def _domain(name: str) -> str:
    """A domain as every mail program takes it: in ASCII, where that can be said."""
    try:
        return name.encode("idna").decode("ascii")
    except UnicodeError:
        return name


def _one_line(text: str) -> str:
    """A text that can stand in a header: one line, nothing that would begin another."""
    return " ".join(_CONTROLS.sub(" ", text).split())

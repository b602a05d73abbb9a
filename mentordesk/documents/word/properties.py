"""The custom property that says which document a file is; it survives most programs (design §5)."""

from __future__ import annotations

from mentordesk.documents import marks
from mentordesk.documents.page import Page
from mentordesk.documents.word.package import XML
from mentordesk.documents.word.runs import attribute as said

CORE_NAMESPACES = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
}
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def custom(page: Page) -> str:
    """The custom property that holds the document id."""
    return (
        f'{XML}<Properties xmlns="{CUSTOM}" xmlns:vt="{_VALUES}">'
        f'<property fmtid="{_USER_DEFINED}" pid="2" name="{marks.DOCUMENT_PROPERTY}">'
        f"<vt:lpwstr>{said(marks.identifier(page.document))}</vt:lpwstr></property></Properties>"
    )

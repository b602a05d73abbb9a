"""Templates as organisations make them, part by part, so that each can be wrong in its own way."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_DRAWN = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MARGINS = (
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" '
    'w:gutter="0"/>'
)
LANDSCAPE = f'<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>{_MARGINS}'
PORTRAIT = f'<w:pgSz w:w="11906" w:h="16838"/>{_MARGINS}'
# As a French Word writes them: ids are translated, names are not.
STYLES = (
    f'<w:styles {WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/>'
    '<w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>'
    '<w:rPr><w:color w:val="AA0000"/></w:rPr></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableauNormal"><w:name w:val="Normal Table"/></w:style>'
    "</w:styles>"
)


def run(text: str, look: str = "") -> str:
    """A run of words."""
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def line(*texts: str, style: str = "") -> str:
    """A paragraph, each text a run of its own."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    runs = "".join(each if each.startswith("<") else run(each) for each in texts)
    return f"<w:p>{named}{runs}</w:p>"


def cell(*paragraphs: str) -> str:
    """A table of one cell."""
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="5000"/>'
        "</w:tblGrid>"
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr>{"".join(paragraphs)}</w:tc>'
        "</w:tr></w:tbl>"
    )


def box(paragraph: str) -> str:
    """A paragraph with a text box in it, told twice, as Word does for older programs."""
    size = '<wp:extent cx="1800000" cy="360000"/><wp:docPr id="7" name="Box"/><wp:cNvGraphicFramePr/>'
    shape = (
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{paragraph}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
    )
    return (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f"<wp:inline>{size}{shape}</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"<w:txbxContent>{paragraph}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )


@dataclass(frozen=True)
class Letterhead:
    """A template in its parts. ``more`` are other parts with their content type, ``relations`` XML."""

    body: str
    header: str = line("Ville de Valmont")
    footer: str = line("{titre}, {version}")
    section: str = LANDSCAPE
    styles: str = STYLES
    settings: str = ""
    kind: str = f"{_TYPES}.document.main+xml"
    more: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    relations: str = ""
    of_settings: str = ""

    def packed(self) -> bytes:
        """The file."""
        parts = {
            "word/document.xml": f"<w:document {WORD} {_R} {_DRAWN}><w:body>{self.body}<w:sectPr>"
            '<w:headerReference w:type="default" r:id="rId1"/>'
            '<w:footerReference w:type="default" r:id="rId2"/>'
            f"{self.section}</w:sectPr></w:body></w:document>",
            "word/header1.xml": f"<w:hdr {WORD} {_R} {_DRAWN}>{self.header}</w:hdr>",
            "word/footer1.xml": f"<w:ftr {WORD} {_R} {_DRAWN}>{self.footer}</w:ftr>",
            "word/styles.xml": self.styles,
            "word/settings.xml": f"<w:settings {WORD} {_R}>{self.settings}</w:settings>",
        }
        kinds = dict(zip(parts, ("", "header", "footer", "styles", "settings"), strict=True))
        overrides = [
            f'<Override PartName="/{name}" ContentType="{_TYPES}.{kind}+xml"/>'
            for name, kind in kinds.items()
            if kind
        ]
        overrides.append(f'<Override PartName="/word/document.xml" ContentType="{self.kind}"/>')
        overrides += [
            f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (kind, _) in self.more.items()
        ]
        relations = [
            f'<Relationship Id="rId{at}" Type="{OFFICE}/{kind}" Target="{name.removeprefix("word/")}"/>'
            for at, (name, kind) in enumerate(list(kinds.items())[1:], start=1)
        ]
        parts |= {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{"".join(overrides)}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f"{''.join(relations)}{self.relations}</Relationships>",
        }
        if self.of_settings:
            parts["word/_rels/settings.xml.rels"] = (
                f'<Relationships xmlns="{_PACKAGE}/relationships">{self.of_settings}</Relationships>'
            )
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, text in parts.items():
                archive.writestr(name, text)
            for name, (_kind, content) in self.more.items():
                archive.writestr(name, content)
        return buffer.getvalue()


def outside(kind: str, address: str, number: int = 50) -> str:
    """A relation to something that is not in the file."""
    return f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{address}" TargetMode="External"/>'

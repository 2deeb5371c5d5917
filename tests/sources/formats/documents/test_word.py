"""Word documents: what an editor sees with all changes accepted."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Item, Version
from reader.sources.formats.documents import word
from reader.sources.read import parse

LEDE = "PORT ANSELM (NWS) — The harbour wall gave way on Sunday, flooding forty streets, the mayor said."
BODY = "Engineers had asked for repairs twice since the spring, and twice the council put the decision off."
MORE = "Three boats were lost. The market will stay closed until the weekend, a spokeswoman said."

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def run(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def paragraph(content: str, style: str = "") -> str:
    content = content if content.startswith("<") else run(content)
    properties = f"<w:pPr><w:pStyle w:val='{style}'/></w:pPr>" if style else ""
    return f"<w:p>{properties}{content}</w:p>"


def docx(*paragraphs: str, core: str = "", more: dict[str, str | bytes] | None = None) -> bytes:
    """A Word document of paragraphs."""
    styles = "".join(
        f"<w:style w:type='paragraph' w:styleId='{name}'><w:name w:val='{name}'/></w:style>"
        for name in ("Title", "Subtitle", "Heading1", "Heading2", "Caption")
    ).replace("w:val='Heading", "w:val='heading ")
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f"<Types xmlns='{_PACKAGE}/content-types'>"
        f"<Override PartName='/word/document.xml' ContentType='{kinds}.document.main+xml'/>"
        f"<Override PartName='/word/styles.xml' ContentType='{kinds}.styles+xml'/></Types>",
        "_rels/.rels": f"<Relationships xmlns='{_PACKAGE}/relationships'>"
        f"<Relationship Id='r1' Type='{_OFFICE}/officeDocument' Target='word/document.xml'/></Relationships>",
        "word/_rels/document.xml.rels": f"<Relationships xmlns='{_PACKAGE}/relationships'>"
        f"<Relationship Id='r1' Type='{_OFFICE}/styles' Target='styles.xml'/></Relationships>",
        "word/styles.xml": f"<w:styles xmlns:w='{_W}'>{styles}</w:styles>",
        "word/document.xml": f"<w:document xmlns:w='{_W}'><w:body>{''.join(paragraphs)}</w:body></w:document>",
        **({"docProps/core.xml": core} if core else {}),
        **(more or {}),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def only(data: bytes) -> Version:
    versions, problems = parse(data, Path("copy.docx"))
    assert problems == []
    (version,) = versions
    return version


def reason(data: bytes) -> str:
    versions, (problem,) = parse(data, Path("copy.docx"))
    assert versions == []
    return problem.reason


def roles(version: Version) -> list[tuple[str, str]]:
    return [(block.role.value, block.text) for block in version.blocks]


def test_styles_say_what_a_paragraph_is() -> None:
    version = only(
        docx(
            paragraph("Wall gives way at Port Anselm", "Title"),
            paragraph("Mayor defends delay", "Subtitle"),
            paragraph("By Ines Calder"),
            paragraph(LEDE),
            paragraph("‘We asked twice’", "Heading2"),
            paragraph(BODY),
            paragraph("The quay on Sunday", "Caption"),
            paragraph("Short list"),
            paragraph(MORE),
        )
    )
    assert roles(version) == [
        ("headline", "Wall gives way at Port Anselm"),
        ("standfirst", "Mayor defends delay"),
        ("byline", "By Ines Calder"),
        ("lede", LEDE),
        ("subhead", "‘We asked twice’"),
        ("body", BODY),
        ("caption", "The quay on Sunday"),
        ("body", "Short list"),
        ("body", MORE),
    ]
    assert (version.byline, version.dateline, version.outlet) == (
        "By Ines Calder",
        "PORT ANSELM (NWS)",
        "NWS",
    )


def test_copy_without_styles_is_read_as_plain_text_is() -> None:
    texts = ["Wall gives way at Port Anselm", "By Ines Calder", LEDE, BODY, MORE]
    (typed,), _ = parse("\n\n".join(texts).encode(), Path("copy.txt"))
    version = only(docx(*map(paragraph, texts)))
    assert version.blocks == typed.blocks
    assert version.id == typed.id


def test_tracked_changes_are_read_as_accepted_and_told() -> None:
    changed = (
        run("At least ")
        + f"<w:del w:id='1' w:author='A'><w:r><w:delText>{'12'}</w:delText></w:r></w:del>"
        + f"<w:ins w:id='2' w:author='A'>{run('21')}</w:ins>"
        + run(" boats were lost, the mayor said.")
    )
    versions, (problem,) = parse(docx(paragraph(LEDE), paragraph(changed)), Path("copy.docx"))
    assert versions[0].blocks[1].text == "At least 21 boats were lost, the mayor said."
    assert problem.reason == "tracked changes are read as accepted"


def test_footnotes_are_notes_and_leave_no_sign_in_the_copy() -> None:
    tied = run("Engineers asked twice.") + "<w:r><w:footnoteReference w:id='2'/></w:r>"
    note = f"<w:footnote w:id='2'>{paragraph('Council minutes, 2031.')}</w:footnote>"
    relation = f"<Relationship Id='r9' Type='{_OFFICE}/footnotes' Target='footnotes.xml'/>"
    more: dict[str, str | bytes] = {
        "word/_rels/document.xml.rels": f"<Relationships xmlns='{_PACKAGE}/relationships'>{relation}</Relationships>",
        "word/footnotes.xml": f"<w:footnotes xmlns:w='{_W}'>{note}</w:footnotes>",
    }
    version = only(docx(paragraph(LEDE), paragraph(tied), more=more))
    assert roles(version) == [("lede", LEDE), ("body", "Engineers asked twice."), ("note", "Council minutes, 2031.")]


def test_a_table_is_a_paragraph_a_row() -> None:
    row = "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("Orrin Row", "2 metres")) + "</w:tr>"
    version = only(docx(paragraph(LEDE), f"<w:tbl>{row}{row}</w:tbl>"))
    assert roles(version)[1:] == [("body", "Orrin Row | 2 metres")] * 2


def test_what_the_document_says_of_itself() -> None:
    core = (
        "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' "
        "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/'>"
        "<dc:title>template3</dc:title><dc:creator>Desk</dc:creator><cp:keywords>floods; coast</cp:keywords>"
        "<cp:revision>7</cp:revision><dcterms:created>2031-11-09T18:30:00Z</dcterms:created>"
        "<dcterms:modified>2031-11-09T19:00:00Z</dcterms:modified></cp:coreProperties>"
    )
    version = only(docx(paragraph(LEDE), core=core))
    assert version.item == Item(
        "Word document",
        version="7",
        version_created="2031-11-09T19:00:00Z",
        first_created="2031-11-09T18:30:00Z",
        keywords=("floods", "coast"),
    )
    assert (version.headline, version.byline) == (None, None)


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    assert "2 MB of text once unpacked" in reason(docx(paragraph(LEDE), more={"word/footnotes.xml": b" " * 5_000_000}))
    assert "2 MB of text once unpacked" in reason(docx(*[paragraph("a")] * (word.MAX_XML_BYTES // 10)))


def test_pictures_do_not_count_and_are_not_read() -> None:
    assert only(docx(paragraph(LEDE), more={"word/media/image1.png": bytes(word.MAX_XML_BYTES * 2)})).blocks


@pytest.mark.parametrize("cut", [40, 400, -40])
def test_a_document_cut_off_or_no_archive_at_all(cut: int) -> None:
    assert "broken or cut off" in reason(docx(paragraph(LEDE))[:cut])


def test_a_document_without_text_says_so() -> None:
    assert reason(docx(paragraph(" "))) == "Word document: no text in it"


def test_external_entities_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.getaddrinfo", lambda *_: pytest.fail("asked for the network"))
    (tmp_path / "secret").write_text("the harbour master's word")
    entities = (
        f"<!DOCTYPE x [<!ENTITY near SYSTEM 'file://{tmp_path}/secret'><!ENTITY far SYSTEM 'http://keel.example/'>]>"
    )
    document = f"{entities}<w:document xmlns:w='{_W}'><w:body>{paragraph('Wall &near; &far;')}</w:body></w:document>"
    told = str(
        parse(docx(more={"word/document.xml": document}, core=f"{entities}<a><title>&near;</title></a>"), Path("a"))
    )
    assert "harbour master" not in told


@settings(deadline=None)
@given(st.binary(max_size=40), st.floats(0, 1))
def test_any_document_gives_a_version_or_a_problem(wedge: bytes, share: float) -> None:
    data = docx(paragraph(LEDE), paragraph(BODY))
    at = int(len(data) * share)
    versions, problems = parse(data[:at] + wedge + data[at + len(wedge) :], Path("copy.docx"))
    assert versions or problems

"""Registry of report forms: another form is one module here and one line in FORMS.

form             the record a form fills in, and what its module renders
as_text          text for people, plain or in colour
as_json          JSON for programs, field by field as docs/json.md has it
page             lines and columns wrapped at a width
inline_diff      changed words in an editor's marks
phrases          facts, counts and shares in words
item_marks       killed, withheld, embargoed, corrected: what must be seen of a version
version_labels   names of versions, no two of one story alike
provenance       the file of settings that a report was made under
"""

from __future__ import annotations

from reader.report.form import Context, Form, Renderer

__all__ = ["FORMS", "Context", "Form", "Renderer", "form_named", "form_of_file"]

FORMS: tuple[Form, ...] = (
    Form("text", (".txt",), "reader.report.as_text"),
    Form("json", (".json",), "reader.report.as_json"),
)
"""The first is the form of a report when nothing asks for another."""


def form_named(name: str) -> Form:
    """The form of that name. Raises KeyError: there is none."""
    for form in FORMS:
        if form.name == name:
            return form
    raise KeyError(name)


def form_of_file(path: str) -> Form:
    """The form that the ending of a file name asks for, in capitals or not; the first of FORMS for any other ending."""
    lower = path.lower()
    return next((form for form in FORMS if lower.endswith(form.endings)), FORMS[0])

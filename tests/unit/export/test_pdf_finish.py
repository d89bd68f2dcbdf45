"""The last touches to a PDF change names of letters and the language, and nothing else."""

from app.export.pdf_finish import finished, with_language, with_plain_letters

SMALL = b"""%PDF-1.4
1 0 obj
<<
/Title (x)
>>
endobj
2 0 obj
<<
/Type /Catalog
/Pages 3 0 R
>>
endobj
xref
0 3
trailer
<<
/Size 3
/Info 1 0 R
/Root 2 0 R
>>
startxref
90
%%EOF
"""
NAMES = b"1 beginbfrange\n<0001> <0003> [<2011> <00A0> <0041> <0009>]\nendbfrange"


def test_the_language_is_said_in_an_update_that_points_back() -> None:
    made = with_language(SMALL, "mk")
    assert made.startswith(SMALL)
    update = made[len(SMALL) :]
    assert b"/Lang (mk)" in update
    assert b"/Pages 3 0 R" in update
    assert b"/Prev 90" in update
    assert b"/Info 1 0 R" in update
    start = int(made[made.rfind(b"startxref") :].split()[1])
    assert made[start:].startswith(b"xref\n2 1\n")
    offset = int(made[start:].split()[3])
    assert made[offset:].startswith(b"2 0 obj")


def test_hyphens_and_spaces_get_the_names_a_keyboard_has() -> None:
    made = with_plain_letters(b"<2011> " + NAMES)
    assert made.startswith(b"<2011> "), "outside the names nothing changes"
    assert b"[<002D> <0020> <0041> <0020>]" in made
    assert len(made) == len(NAMES) + 7


def test_what_is_no_such_file_comes_back_as_it_was() -> None:
    for data in (b"", b"no PDF", SMALL.replace(b"/Catalog", b"/Lang (sq)"), SMALL[:-30]):
        assert with_language(data, "mk") == data
    assert finished(b"", "mk") == b""

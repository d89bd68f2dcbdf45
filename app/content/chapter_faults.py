"""Kinds of fault in the make of a chapter: its head, its shape, its links, its citations.

Codes are stable: a code is never given another meaning, and `docs/complaints.md` lists them all.
"""

from app.content.fault import N_, WARNING, Fault

_HEAD = {
    "HEA001": Fault(
        # TRANSLATORS: said to an author of a chapter; +++ is typed as it stands.
        N_("The chapter does not begin with its head between two lines of +++."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Put the head first: a line +++, the keys, a line +++."),
    ),
    "HEA002": Fault(
        # TRANSLATORS: {reason} is a technical reason in English.
        N_("The head cannot be read: {reason}."),
        # TRANSLATORS: how an author mends the fault before; the examples stay as they are.
        N_('Write each key as key = "text" or key = ["text", "text"].'),
    ),
    "HEA003": Fault(
        # TRANSLATORS: {key} is a key of a chapter's head.
        N_("The head has a key that the guide does not know: {key}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Correct the spelling of {key} or take it out."),
    ),
    "HEA004": Fault(
        # TRANSLATORS: {key} is a key, {kind} the kind of value, e.g. "a whole number".
        N_("In the head, {key} is not {kind}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Write {key} as {kind}."),
    ),
    "HEA005": Fault(
        # TRANSLATORS: {key} is a key of a chapter's head.
        N_("The head lacks {key}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Add {key} to the head."),
    ),
    "HEA006": Fault(
        # TRANSLATORS: {key} is a key, {value} what stands there.
        N_("In the head, {key} cannot be “{value}”."),
        # TRANSLATORS: {allowed} is a list of the values allowed.
        N_("Use one of these: {allowed}."),
    ),
    "HEA007": Fault(
        # TRANSLATORS: {id} and {title_id} are ids in Latin letters.
        N_("The head calls the chapter {id}, but its title carries {title_id}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Give the head and the title the same id."),
    ),
    "HEA008": Fault(
        # TRANSLATORS: {key} is the key of a source.
        N_("The text cites {key}, but the head does not list it."),
        # TRANSLATORS: how an author mends the fault before; sources is a key of the head.
        N_("Add {key} to sources in the head."),
    ),
    "HEA009": Fault(
        # TRANSLATORS: {key} is the key of a source.
        N_("The head lists {key}, but the text does not cite it."),
        # TRANSLATORS: how an author mends the fault before; sources is a key of the head.
        N_("Cite {key} where it is used, or take it out of sources in the head."),
    ),
}

_SHAPE = {
    "STR001": Fault(
        # TRANSLATORS: {title} is the words of a heading.
        N_("The heading “{title}” has no id."),
        # TRANSLATORS: the braces are typed as they stand; the id may be any English words.
        N_("End its line with an id in Latin letters, such as {{#first-hour}}."),
    ),
    "STR002": Fault(
        # TRANSLATORS: {id} is a badly formed id.
        N_("“{id}” cannot be an id."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Use small Latin letters and figures joined by single hyphens."),
    ),
    "STR003": Fault(
        # TRANSLATORS: {id} is a word that no heading may take as its id.
        N_("The id {id} is kept for entries of the guide."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Choose a longer id, such as {id}-in-practice."),
    ),
    "STR004": Fault(
        # TRANSLATORS: {id} is an id, {other} the file and line where it stands first.
        N_("The id {id} is taken already: {other}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Give one of the two another id."),
    ),
    "STR005": Fault(
        # TRANSLATORS: {title} is the words of a heading or the title of a box.
        N_("Nothing stands under “{title}”."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Write its text or take it out."),
    ),
    "STR006": Fault(
        # TRANSLATORS: a fault in the shape of a chapter.
        N_("The chapter does not begin with one title."),
        # TRANSLATORS: the sign # and the braces are typed as they stand.
        N_("Begin the text with one line “# Title {{#id}}” and use ## for all other headings."),
    ),
    "STR007": Fault(
        # TRANSLATORS: {title} is the words of a heading.
        N_("The heading “{title}” is too deep for its place."),
        # TRANSLATORS: the signs ## and ### are typed as they stand.
        N_("Use ## for sections and ### only under a ## heading; there is nothing deeper."),
    ),
    "STR008": Fault(
        # TRANSLATORS: {kind} is the word that an author wrote for the kind of a box.
        N_("There is no box of kind “{kind}”."),
        # TRANSLATORS: {known} is a list of the kinds.
        N_("Use one of these: {known}."),
    ),
    "STR009": Fault(
        # TRANSLATORS: a box is a framed part of a chapter.
        N_("The box has no id or no title."),
        # TRANSLATORS: the signs ::: and the braces are typed as they stand.
        N_("Open it as ::: kind {{#id}} Title."),
    ),
    "STR010": Fault(
        # TRANSLATORS: {title} is the title of a box.
        N_("The box “{title}” is not closed."),
        # TRANSLATORS: the sign ::: is typed as it stands.
        N_("Put a line ::: after its last line, before the next heading."),
    ),
    "STR011": Fault(
        # TRANSLATORS: the sign ::: is typed as it stands.
        N_("A line ::: opens a box inside a box, or closes one that is not open."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Close each box before the next one opens, and only once."),
    ),
    "STR012": Fault(
        # TRANSLATORS: a fault in a box, a framed part of a chapter.
        N_("A table or figure stands inside a box."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Move it above or below the box; boxes hold paragraphs and lists."),
    ),
    "STR013": Fault(
        # TRANSLATORS: a fault in a list.
        N_("A list item holds more than one paragraph, or a list of its own."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Make each item one paragraph and keep lists to one level."),
    ),
    "STR014": Fault(
        # TRANSLATORS: {most} is a number.
        N_("The table has more than {most} columns."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Split the table, so that it fits a small screen."),
    ),
    "STR015": Fault(
        # TRANSLATORS: Markdown is the name of the format that chapters are written in.
        N_("This piece of Markdown is not used in the guide."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Use headings, paragraphs, lists, tables and boxes; no code, quotations or rules."),
    ),
    "STR016": Fault(
        # TRANSLATORS: {words} is what an author wrote between braces.
        N_("The line with “{words}” says nothing that the guide knows of the block above it."),
        # TRANSLATORS: the words in braces are typed as they stand.
        N_("Under a block write {{: .ours }}, {{: .safety }} or {{: #an-id }}."),
    ),
    "STR017": Fault(
        # TRANSLATORS: {words} is a piece of HTML; HTML is a name.
        N_("HTML stands in the text: {words}."),
        # TRANSLATORS: how an author mends the fault before; Markdown is a name.
        N_("Say it in plain Markdown, or write the words without the sign."),
    ),
    "STR018": Fault(
        # TRANSLATORS: a fault in the shape of a chapter; the id ending stays as it is.
        N_("The chapter does not end with what the reader should do (an id ending in what-to-do)."),
        # TRANSLATORS: the sign ## and the braces are typed as they stand.
        N_("End it with “## What to do {{#…-what-to-do}}”, in its own language."),
        WARNING,
    ),
    "STR019": Fault(
        # TRANSLATORS: {title} is the title of a box with notes for a trainer.
        N_("The trainer box “{title}” lacks its minutes or has fewer than two questions."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Give it one item with the minutes and at least two questions for discussion."),
        WARNING,
    ),
    "STR020": Fault(
        # TRANSLATORS: a fault in the shape of a chapter.
        N_("A list or table touches the paragraph above it and is read as part of it."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Leave a blank line above its first line."),
    ),
    "STR021": Fault(
        # TRANSLATORS: {words} are signs such as ** or [[ that stand as letters in the text.
        N_("The signs {words} were not understood and would be printed as they stand."),
        # TRANSLATORS: the words in braces are typed as they stand.
        N_(
            "Close every **, [[ and [^; put {{: .ours }} on a line of its own and a box's ::: at "
            "the start of its line."
        ),
    ),
}

_LINKS = {
    "LNK001": Fault(
        # TRANSLATORS: {id} is the id of a section.
        N_("There is no section {id}."),
        # TRANSLATORS: {near} is a list of similar ids, or a dash.
        N_("Correct the id; close to it are: {near}."),
    ),
    "LNK002": Fault(
        # TRANSLATORS: {address} is an address on the internet or a file name.
        N_("A link leads out of the guide: {address}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Cite a source instead; its address belongs in sources.toml. Pictures are figures."),
    ),
    "LNK003": Fault(
        # TRANSLATORS: {id} is what an author wrote between double square brackets.
        N_("The reference [[{id}]] cannot be read."),
        # TRANSLATORS: the examples are typed as they stand.
        N_(
            "Write [[418-г]], [[zkp:198]], [[I014]], [[term:id]], [[contact:id]], "
            "[[checklist:id]] or [[figure:id]]."
        ),
    ),
    "LNK004": Fault(
        # TRANSLATORS: {id} is an article number, {act} the id of a law.
        N_("The law {act} has no article {id} in statutes.toml."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Write the number with its Macedonian letter, or add the article. Close: {near}."),
    ),
    "LNK005": Fault(
        # TRANSLATORS: {id} is the id of an indicator.
        N_("There is no indicator {id}."),
        # TRANSLATORS: {near} is a list of similar ids, or a dash.
        N_("Correct the id or add it to indicators.toml. Close: {near}."),
    ),
    "LNK006": Fault(
        # TRANSLATORS: {id} is the id of a term.
        N_("There is no term {id}."),
        # TRANSLATORS: {near} is a list of similar ids, or a dash.
        N_("Correct the id or add it to terms.toml. Close: {near}."),
    ),
    "LNK007": Fault(
        # TRANSLATORS: {id} is the id of a help line or institution.
        N_("There is no contact {id}."),
        # TRANSLATORS: {near} is a list of similar ids, or a dash.
        N_("Correct the id or add it to contacts.toml. Close: {near}."),
    ),
    "LNK008": Fault(
        # TRANSLATORS: {id} is the id of a figure.
        N_("There is no figure {id}, or it does not stand alone in its paragraph."),
        # TRANSLATORS: {near} is a list of similar ids, or a dash.
        N_("Give the figure a paragraph of its own, and correct the id. Close: {near}."),
    ),
    "LNK009": Fault(
        # TRANSLATORS: {id} is the id of a checklist.
        N_("There is no checklist {id}."),
        # TRANSLATORS: {near} is a list of similar ids, or a dash.
        N_("Correct the id or add it to checklists.toml. Close: {near}."),
    ),
}

_CITATIONS = {
    "CIT001": Fault(
        # TRANSLATORS: {words} is the number, date or article found.
        N_("“{words}” is stated without a source."),
        # TRANSLATORS: the examples are typed as they stand.
        N_("Cite it in the same block as [^key: art. 5], or mark our advice with {{: .ours }}."),
    ),
    "CIT002": Fault(
        # TRANSLATORS: {words} is the name of a law or treaty.
        N_("“{words}” is named without a source."),
        # TRANSLATORS: the examples are typed as they stand.
        N_("Cite it in the same block as [^key: art. 5], or mark our advice with {{: .ours }}."),
    ),
    "CIT003": Fault(
        # TRANSLATORS: {key} is the key of a source.
        N_("There is no source {key}."),
        # TRANSLATORS: {near} is a list of similar keys, or a dash.
        N_("Correct the key or add the source to sources.toml. Close: {near}."),
    ),
    "CIT004": Fault(
        # TRANSLATORS: {key} is the key of a source, {locator} a part of it.
        N_("{key} ({locator}) was recalled from memory and not read."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Read that part and enter it in sources.toml, or take the statement out."),
    ),
    "CIT005": Fault(
        # TRANSLATORS: a fault in a citation.
        N_("A footnote is written out, or a citation names nothing."),
        # TRANSLATORS: the example is typed as it stands.
        N_("Write [^key] or [^key: art. 5]; what is printed comes from sources.toml."),
    ),
    "CIT006": Fault(
        # TRANSLATORS: {words} is a figure written in words, e.g. "Twelve victims".
        N_("“{words}” states a figure in words and has no source."),
        # TRANSLATORS: the examples are typed as they stand.
        N_("Cite it in the same block as [^key: art. 5], or mark our advice with {{: .ours }}."),
        WARNING,
    ),
    "CIT007": Fault(
        # TRANSLATORS: {words} is a penalty in words, e.g. "ten years … prison".
        N_("“{words}” states a penalty without the law that sets it."),
        # TRANSLATORS: the examples are typed as they stand.
        N_("Refer to its article as [[418-г]] or cite the law, so that the version is shown."),
    ),
}

CHAPTER_FAULTS: dict[str, Fault] = {**_HEAD, **_SHAPE, **_LINKS, **_CITATIONS}

"""Kinds of fault in wording, in safety lines, and in the likeness of the three languages.

Codes are stable: a code is never given another meaning, and `docs/complaints.md` lists them all.
"""

from app.content.fault import N_, WARNING, Fault

_WORDS = {
    "TER001": Fault(
        # TRANSLATORS: {words} is a word found in the text, {id} the term it belongs to.
        N_("“{words}” is not written in this guide (term {id})."),
        # TRANSLATORS: {preferred} is the word to use.
        N_("Write “{preferred}”."),
    ),
    "TER002": Fault(
        # TRANSLATORS: {words} is a wording that can hurt a victim.
        N_("“{words}” is a wording that the guide avoids."),
        # TRANSLATORS: {instead} is a better wording in the same language.
        N_("Better: {instead}. In the title of a law keep it between quotation marks."),
        WARNING,
    ),
    "TXT001": Fault(
        # TRANSLATORS: UTF-8 is the name of a way to store text.
        N_("The file is not stored as UTF-8."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Save it again as UTF-8."),
    ),
    "TXT002": Fault(
        # TRANSLATORS: {words} is a word of the text.
        N_("A letter and its mark are stored apart in “{words}”."),
        # TRANSLATORS: NFC is the name of a normal form of Unicode text.
        N_("Type the word anew, or store the file in the form NFC."),
    ),
    "TXT003": Fault(
        # TRANSLATORS: {words} is a word, {letter} the wrong letter, {script} Latin or Cyrillic.
        N_("In “{words}” the letter {letter} is {script} and only looks right."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Type “{right}” anew with one keyboard."),
    ),
    "TXT004": Fault(
        # TRANSLATORS: {mark} is a quotation mark.
        N_("The quotation mark {mark} is not that of this language."),
        # TRANSLATORS: {right} is the pair of quotation marks of the language.
        N_("Use {right}."),
        WARNING,
    ),
    "TXT005": Fault(
        # TRANSLATORS: {name} is the English name of an invisible character.
        N_("An invisible character stands in the text: {name}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Delete it and type the words around it anew."),
        WARNING,
    ),
    "TXT006": Fault(
        # TRANSLATORS: {words} begin a text, {language} is a language.
        N_("The text that begins “{words}” looks {language}, not like this language."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Translate it, or put it back where it belongs; keep quoted words in quotation marks."),
        WARNING,
    ),
    "TXT007": Fault(
        # TRANSLATORS: {words} is what the skeleton of a chapter or entry asks to be written.
        N_("Words are still to be written: ‹{words}›."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Write them in place of all that stands from ‹ to ›, the two marks included."),
    ),
    "SAF003": Fault(
        # TRANSLATORS: {marks} is a list of words found in one sentence.
        N_("One sentence joins what could point to a person: {marks}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Leave out or blur at least one of them: a year for a day, “a child” for an age."),
        WARNING,
    ),
    "SAF001": Fault(
        # TRANSLATORS: {title} is the title of a checklist.
        N_("The checklist “{title}” touches evidence and lacks the line on images of children."),
        # TRANSLATORS: {{: .safety }} is typed as it stands.
        N_(
            "Add an item marked {{: .safety }}: with child sexual abuse images stop, secure and "
            "hand over; never copy or forward."
        ),
    ),
}

_LIKENESS = {
    "LOC001": Fault(
        # TRANSLATORS: {chapter} is a file name, {locale} a language code.
        N_("The chapter {chapter} is not there yet in {locale}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Translate it and list it in guide.toml; until then readers see the source language."),
        WARNING,
        strict=True,
    ),
    "LOC002": Fault(
        # TRANSLATORS: {file} is a file name.
        N_("guide.toml lists {file}, but there is no such file, or guide.toml does not order it."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Add the file, or take it out of guide.toml."),
    ),
    "LOC003": Fault(
        # TRANSLATORS: a fault of a chapter file.
        N_("guide.toml does not list this chapter, so nobody will see it."),
        # TRANSLATORS: how an author mends the fault before.
        N_("List it in guide.toml under its language."),
        WARNING,
    ),
    "LOC004": Fault(
        # TRANSLATORS: {found} and {wanted} are ids of sections; {source} is a language code.
        N_("The sections differ from {source}: here {found}, there {wanted}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Give both languages the same headings, ids, order and depth."),
    ),
    "LOC005": Fault(
        # TRANSLATORS: {id} is a section; {found}, {wanted} are kinds of blocks, {source} a code.
        N_("In {id} the blocks differ from {source}: here {found}, there {wanted}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Keep paragraphs, items, tables and boxes in the same order in both languages."),
    ),
    "LOC006": Fault(
        # TRANSLATORS: {id} is a section; {found}, {wanted} are source keys, {source} a code.
        N_("In {id} the citations differ from {source}: here {found}, there {wanted}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Cite the same sources in both languages."),
    ),
    "LOC007": Fault(
        # TRANSLATORS: {id} is a section; {found}, {wanted} are references, {source} a code.
        N_("In {id} the references differ from {source}: here {found}, there {wanted}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Refer to the same articles, indicators, contacts and sections in both languages."),
    ),
    "LOC008": Fault(
        # TRANSLATORS: {source} is a language code.
        N_("The text in {source} has changed since this translation was made."),
        # TRANSLATORS: {command} is what to type at a terminal.
        N_("Bring the translation up to date, then run: {command}"),
        WARNING,
    ),
    "LOC009": Fault(
        # TRANSLATORS: {source} is a language code.
        N_("The translation does not say which text in {source} it was made from."),
        # TRANSLATORS: {command} is what to type at a terminal.
        N_("When it is up to date, run: {command}"),
        WARNING,
        strict=True,
    ),
    "LOC010": Fault(
        # TRANSLATORS: {file} is a file name.
        N_("{file} is not the text that this translation was stamped with."),
        # TRANSLATORS: {command} is what to type at a terminal.
        N_("When the translation is up to date, run: {command}"),
        WARNING,
        strict=True,
    ),
    "LOC011": Fault(
        # TRANSLATORS: {ratio} is a number such as 0.5; {source} is a language code.
        N_("The text is {ratio} times as long as that in {source}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("See whether something is missing or was added."),
        WARNING,
    ),
    "LOC012": Fault(
        # TRANSLATORS: {file} and {line} say where; {old} and {new} are wordings.
        N_("{file}, line {line}, has changed. Before: “{old}”. Now: “{new}”."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Bring this place of the translation up to date."),
        WARNING,
    ),
    "LOC013": Fault(
        # TRANSLATORS: {keys} is a list of keys, {locale} a language code.
        N_("Not there yet in {locale}: {keys}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Add the words in {locale}; until then readers see the source language."),
        WARNING,
        strict=True,
    ),
    "LOC014": Fault(
        # TRANSLATORS: {id} is a section; {found}, {wanted} are numbers, {source} a language code.
        N_("In {id} the figures differ from {source}: here {found}, there {wanted}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("See in the source which is right, and state the same figures in both languages."),
        WARNING,
    ),
    "LOC015": Fault(
        # TRANSLATORS: {words} begin a text that is the same in two languages.
        N_("“{words}” stands here with the very words of the source language."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Translate it."),
        WARNING,
    ),
}

TEXT_FAULTS: dict[str, Fault] = {**_WORDS, **_LIKENESS}

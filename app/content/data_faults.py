"""Kinds of fault in data files: entries, law, indicators, contacts, figures.

Codes are stable: a code is never given another meaning, and `docs/complaints.md` lists them all.
"""

from app.content.fault import N_, WARNING, Fault

_ENTRIES = {
    "DAT001": Fault(
        # TRANSLATORS: a file of the guide is missing.
        N_("The file is not there."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Add it, if only with its [status] and no entries yet."),
    ),
    "DAT002": Fault(
        # TRANSLATORS: {reason} is a technical reason in English; TOML is a name.
        N_("The file is not TOML: {reason}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Look at this line and the one before for a missing quotation mark or bracket."),
    ),
    "DAT003": Fault(
        # TRANSLATORS: {key} is a key of a data file.
        N_("The guide does not know the key {key} here."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Correct the spelling of {key} or take it out."),
    ),
    "DAT004": Fault(
        # TRANSLATORS: {key} is a key, {kind} the kind of value, e.g. "a whole number".
        N_("{key} is not {kind}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Write {key} as {kind}."),
    ),
    "DAT005": Fault(
        # TRANSLATORS: {key} is a key of a data file.
        N_("The entry lacks {key}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Add {key} to the entry."),
    ),
    "DAT006": Fault(
        # TRANSLATORS: {key} is a key, {value} what stands there.
        N_("{key} cannot be “{value}”."),
        # TRANSLATORS: {allowed} is a list of the values allowed.
        N_("Use one of these: {allowed}."),
    ),
    "DAT007": Fault(
        # TRANSLATORS: {id} is the id of an entry.
        N_("Two entries are called {id}; the second is not used."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Give one of them another id."),
    ),
    "DAT008": Fault(
        # TRANSLATORS: {reason} is the reason the system gives.
        N_("The file cannot be read: {reason}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("See whether it is open elsewhere and whether you may read it."),
    ),
    "DAT009": Fault(
        # TRANSLATORS: {key} is the key of a source.
        N_("There is no source {key}."),
        # TRANSLATORS: {near} is a list of similar keys, or a dash.
        N_("Correct the key or add the source to sources.toml. Close: {near}."),
    ),
    "DAT010": Fault(
        # TRANSLATORS: {key} is a key of a data file, {id} the id it names.
        N_("{key} names {id}, and there is no such entry."),
        # TRANSLATORS: {near} is a list of similar ids, or a dash.
        N_("Correct the id. Close: {near}."),
    ),
    "DAT011": Fault(
        # TRANSLATORS: {found} and {known} are numbers.
        N_("The guide is written in format {found}; this program reads format {known}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Use the program that belongs to the guide, or write format = {known}."),
    ),
    "DAT012": Fault(
        # TRANSLATORS: {id} is a badly formed id, {shape} an example of a good one.
        N_("“{id}” cannot be an id here."),
        # TRANSLATORS: {shape} is an example of an id.
        N_("Write it like {shape}."),
    ),
    "DAT013": Fault(
        # TRANSLATORS: a fault of an entry.
        N_("The entry names no source."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Name the source it was taken from, or mark it as compiled: our own advice."),
    ),
}

_LAW = {
    "LAW001": Fault(
        # TRANSLATORS: {id} is an article, {act} the id of a law.
        N_("{id} states a rule or penalty, but {act} does not say which version was read."),
        # TRANSLATORS: version_read is a key; the example stays as it is.
        N_('Add version_read = "OG 36/2023" (the gazette that was read) to the act.'),
    ),
    "LAW002": Fault(
        # TRANSLATORS: {id} is the id of an article, {wanted} the id that fits its number.
        N_("The id {id} does not fit the article's Macedonian number; expected {wanted}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Correct the id or the number: г is written g, д is written d."),
    ),
    "LAW003": Fault(
        # TRANSLATORS: {id} is an article.
        N_("{id} was deleted from the law, and the text relies on it."),
        # TRANSLATORS: {moved_to} is the id of another article, or a dash.
        N_("Say that it was deleted and refer to what took its place: {moved_to}."),
        WARNING,
    ),
    "LAW004": Fault(
        # TRANSLATORS: {id} is an article.
        N_("{id} was deleted from the law and still states a penalty."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Take its penalties out; leave the warning and the article that took its place."),
    ),
    "LAW005": Fault(
        # TRANSLATORS: {id} is an article; {minimum} and {maximum} are numbers of months.
        N_("{id} ({paragraph}): no penalty can run from {minimum} to {maximum} months."),
        # TRANSLATORS: minimum_months and maximum_months are keys.
        N_("Correct minimum_months and maximum_months; 0 says that the article sets no bound."),
    ),
    "LAW006": Fault(
        # TRANSLATORS: {id} is an article, {words} a penalty; {said} and {months} are months.
        N_("{id} ({paragraph}): “{words}” says {said} months, the bounds say {months}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Read the law again and correct the words or the months."),
    ),
}

_SIGNS = {
    "IND001": Fault(
        # TRANSLATORS: {key} is a key, {count} a number.
        N_("The same words stand under {key} of {count} indicators."),
        # TRANSLATORS: {most} is a number.
        N_("Write them for this sign; at most {most} indicators may share a text."),
    ),
    "IND002": Fault(
        # TRANSLATORS: {key} is a key of an indicator.
        N_("{key} only repeats the sign."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Say something the sign does not say: why it can mislead, or what to do next."),
    ),
    "IND003": Fault(
        # TRANSLATORS: a fault of an indicator.
        N_("The sign was tested, but the result is not said."),
        # TRANSLATORS: tested_result is a key.
        N_("Add tested_result in three languages."),
    ),
    "IND004": Fault(
        # TRANSLATORS: {key} is a key of an indicator.
        N_("An indicator that readers see lacks {key}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Write {key} for this sign."),
        WARNING,
        strict=True,
    ),
    "SAF002": Fault(
        # TRANSLATORS: {words} is a word found in the text of an indicator.
        N_("The sign speaks of who a person is (“{words}”) and is not marked as vulnerability."),
        # TRANSLATORS: vulnerability = true is typed as it stands.
        N_("Write vulnerability = true, or name what can be seen instead of who the person is."),
        WARNING,
    ),
}

_CONTACTS_AND_FIGURES = {
    "CON001": Fault(
        # TRANSLATORS: a fault of a help line or institution.
        N_("The contact does not say when its number was read."),
        # TRANSLATORS: source_date is a key.
        N_("Add source_date: the date on the page, or the day it was read."),
    ),
    "CON002": Fault(
        # TRANSLATORS: {number} is a telephone number.
        N_("“{number}” is neither a telephone number nor an e-mail address."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Write the number with figures, spaces and a leading + only."),
    ),
    "CON003": Fault(
        # TRANSLATORS: {key} is a key of a contact; {day} and {edition} are dates.
        N_("{key} is {day}, later than the edition of {edition}."),
        # TRANSLATORS: guide.toml is a file.
        N_("Correct the date, or give the edition its new date in guide.toml."),
    ),
    "FIG001": Fault(
        # TRANSLATORS: {file} is a file name.
        N_("The drawing {file} is not there."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Add the file under assets, or correct its name."),
    ),
    "FIG002": Fault(
        # TRANSLATORS: {name} is a name of an element or attribute of an SVG drawing.
        N_("The drawing uses {name}, which the guide does not allow."),
        # TRANSLATORS: SVG is the name of a picture format.
        N_("Draw with plain shapes and the colour classes of the guide, and with keys for words."),
    ),
    "FIG003": Fault(
        # TRANSLATORS: {key} is the key of a word in a drawing.
        N_("The drawing asks for the word {key}, which figures.toml does not have."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Add {key} to the words of the figure."),
    ),
    "FIG004": Fault(
        # TRANSLATORS: {key} is the key of a word in a drawing.
        N_("The word {key} is not used in the drawing."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Take {key} out of figures.toml, or put it into the drawing."),
        WARNING,
    ),
    "FIG005": Fault(
        # TRANSLATORS: {reason} is a technical reason in English.
        N_("The drawing cannot be read: {reason}."),
        # TRANSLATORS: SVG is the name of a picture format.
        N_("Save it as plain SVG without declarations of document type."),
    ),
}

_CHECKLISTS = {
    "CHK001": Fault(
        # TRANSLATORS: a fault of a checklist.
        N_("The checklist has no steps."),
        # TRANSLATORS: [[checklist.steps]] is typed as it stands.
        N_("Add a [[checklist.steps]] for every step, or take the checklist out."),
    ),
    "SAF004": Fault(
        # TRANSLATORS: {id} is the id of a checklist, {locale} a language code.
        N_("The checklist {id} touches evidence and lacks, in {locale}, the line on child abuse."),
        # TRANSLATORS: safety = true is typed as it stands.
        N_(
            "Add a step with safety = true that names images of child abuse: stop, secure and "
            "hand over; never copy or forward."
        ),
    ),
}

_SOURCES = {
    "SRC001": Fault(
        # TRANSLATORS: a fault of a source.
        N_("Nothing in the guide rests on this source."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Cite it where it supports a statement, or take it out."),
        WARNING,
    ),
}

_TEACHING = {
    "QUE001": Fault(
        # TRANSLATORS: {answer} shows which numbers were given and how many options there are.
        N_("The answer does not fit the options ({answer})."),
        # TRANSLATORS: choice and several are typed as they stand.
        N_(
            "Give two or more different options and their right numbers from 1: one for choice, "
            "two or more for several."
        ),
    ),
    "QUE002": Fault(
        # TRANSLATORS: {words} name a penalty.
        N_("“{words}” asks about a penalty that a change of the law not read may have altered."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Ask about the elements of the offence, or where the penalty is to be looked up."),
    ),
    "LES001": Fault(
        # TRANSLATORS: {planned} and {minutes} are numbers of minutes.
        N_("The steps take {planned} minutes, the lesson {minutes}."),
        # TRANSLATORS: how an author mends the fault before.
        N_("Let each step have minutes, and let them add up to those of the lesson."),
    ),
    "LNK010": Fault(
        # TRANSLATORS: {place} is an address inside the guide.
        N_("There is no place {place}."),
        # TRANSLATORS: {near} is a list of similar names; the examples stay as they are.
        N_("Write it like first-hour#p-3 or statute/kz-418-g. Close: {near}."),
    ),
}

DATA_FAULTS: dict[str, Fault] = {
    **_ENTRIES,
    **_LAW,
    **_SIGNS,
    **_CONTACTS_AND_FIGURES,
    **_CHECKLISTS,
    **_SOURCES,
    **_TEACHING,
}

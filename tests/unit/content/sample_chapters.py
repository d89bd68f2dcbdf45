"""The chapters of the sample guide, as files of each language; their digests are filled in later.

What they say is invented, and as short as the examination allows.
"""

FIRST_EN = """\
+++
id = "first-steps"
locale = "en"
status = "draft"
audience = ["police", "court"]
sources = ["sample-code", "sample-study"]
+++

# First steps {#first-steps}

A phone can hold a whole case. Ask before you touch it.

::: key {#fs-key} Key points

- People come **first**.
{: .ours }
- Ask the prosecutor.
{: .ours }

:::

## At the scene {#at-the-scene}

The rule stands in article [[418-г]]. [^sample-code: чл. 418-г] Such grooming is *one* sign, and
grooming has others: see [[I001]] and [[term:evidence|evidence]].

1. Make people safe: [[checklist:phone-in-hand]].
2. Call the [[contact:help-line]], then see [what to do](#fs-what-to-do).

| Sign | Worth |
|---|---|
| Threat | 3 of 10 [^sample-study: p. 4] |
{: #tbl-signs }

[[figure:path]]

::: checklist {#fs-evidence} Evidence checklist

- The phone is sealed.
- With images of a child: stop, secure, hand over.
{: .safety }

:::

### For the classroom {#scene-classroom}

::: trainer {#fs-trainer} For the trainer

- Minutes: 10
- Question: what comes first?
- Question: what can wait?

:::

Write down every step you take at the scene.
{: #p-note .ours }

## What to do {#fs-what-to-do}

Ask the prosecutor today.
"""

FIRST_MK = """\
+++
id = "first-steps"
locale = "mk"
status = "draft"
audience = ["police", "court"]
sources = ["sample-code", "sample-study"]
translated_from = "en"
source_digest = "DIGEST"
+++

# Први чекори {#first-steps}

Телефонот може да го содржи целиот случај. Прашајте пред да го допрете.

::: key {#fs-key} Најважното

- Луѓето се **први**.
{: .ours }
- Прашајте го обвинителот.
{: .ours }

:::

## На местото {#at-the-scene}

Правилото стои во член [[418-г]]. [^sample-code: чл. 418-г] Таквото намамување е *еден* знак, а
намамувањето има и други: види [[I001]] и [[term:evidence|доказ]].

1. Погрижете се луѓето да се безбедни: [[checklist:phone-in-hand]].
2. Јавете се на [[contact:help-line]], потоа видете [што да се прави](#fs-what-to-do).

| Знак | Вредност |
|---|---|
| Закана | 3 од 10 [^sample-study: стр. 4] |
{: #tbl-signs }

[[figure:path]]

::: checklist {#fs-evidence} Список за докази

- Телефонот е запечатен.
- Кај слики од дете: запрете, обезбедете, предајте.
{: .safety }

:::

### За училницата {#scene-classroom}

::: trainer {#fs-trainer} За обучувачот

- Минути: 10
- Прашање: што е прво?
- Прашање: што може да почека?

:::

Запишете го секој чекор што го правите на местото.
{: #p-note .ours }

## Што да се прави {#fs-what-to-do}

Прашајте го обвинителот денес.
"""

FIRST_SQ = """\
+++
id = "first-steps"
locale = "sq"
status = "draft"
audience = ["police", "court"]
sources = ["sample-code", "sample-study"]
translated_from = "en"
source_digest = "DIGEST"
+++

# Hapat e parë {#first-steps}

Telefoni mund ta mbajë gjithë rastin. Pyetni para se ta prekni.

::: key {#fs-key} Më e rëndësishmja

- Njerëzit janë të **parët**.
{: .ours }
- Pyetni prokurorin.
{: .ours }

:::

## Në vendngjarje {#at-the-scene}

Rregulli qëndron në nenin [[418-г]]. [^sample-code: чл. 418-г] Kjo joshje është *një* shenjë, dhe
joshja ka të tjera: shih [[I001]] dhe [[term:evidence|provë]].

1. Bëni që njerëzit të jenë të sigurt: [[checklist:phone-in-hand]].
2. Thirrni [[contact:help-line]], pastaj shihni [çfarë të bëni](#fs-what-to-do).

| Shenja | Vlera |
|---|---|
| Kërcënim | 3 nga 10 [^sample-study: f. 4] |
{: #tbl-signs }

[[figure:path]]

::: checklist {#fs-evidence} Lista e provave

- Telefoni është i vulosur.
- Te imazhet e një fëmije: ndaluni, siguroni, dorëzoni.
{: .safety }

:::

### Për klasën {#scene-classroom}

::: trainer {#fs-trainer} Për trajnerin

- Minuta: 10
- Pyetje: çfarë vjen e para?
- Pyetje: çfarë mund të presë?

:::

Shënoni çdo hap që bëni në vendngjarje.
{: #p-note .ours }

## Çfarë të bëni {#fs-what-to-do}

Pyetni prokurorin sot.
"""

SECOND = """\
+++
id = "second"
locale = "{locale}"
status = "draft"
audience = ["court"]
sources = []
{translated}+++

# {title} {{#second}}

{lead}

## {heading} {{#second-what-to-do}}

{words}
"""

_SECOND_WORDS = {
    "en": ("Second", "A short chapter.", "What to do", "Read [the first](#at-the-scene)."),
    "mk": ("Второ", "Кратко поглавје.", "Што да се прави", "Читајте [прво](#at-the-scene)."),
    "sq": ("E dyta", "Kapitull i shkurtër.", "Çfarë të bëni", "Lexoni [të parin](#at-the-scene)."),
}


def _second(locale: str) -> str:
    title, lead, heading, words = _SECOND_WORDS[locale]
    translated = "" if locale == "en" else 'translated_from = "en"\nsource_digest = "DIGEST"\n'
    return SECOND.format(
        locale=locale, translated=translated, title=title, lead=lead, heading=heading, words=words
    )


CHAPTERS = {
    "en/01-first-steps.md": FIRST_EN,
    "mk/01-first-steps.md": FIRST_MK,
    "sq/01-first-steps.md": FIRST_SQ,
    **{f"{locale}/02-second.md": _second(locale) for locale in _SECOND_WORDS},
}

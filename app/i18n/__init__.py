"""Interface words and forms: catalogues by gettext, dates and numbers by Babel.

The wording in the code is English and is the key; nothing here holds words of the guide itself,
which carries its own three languages.
"""

from app.i18n.catalogue import (
    current_locale,
    gettext,
    gettext_in,
    ngettext,
    ngettext_in,
    set_folder,
    use_locale,
)

__all__ = [
    "current_locale",
    "gettext",
    "gettext_in",
    "ngettext",
    "ngettext_in",
    "set_folder",
    "use_locale",
]

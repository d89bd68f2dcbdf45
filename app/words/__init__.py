"""Words as the three languages write, inflect and order them: pure functions, nothing kept.

No file, no window and no index is opened here. Content, terms and search import the module they
need: `fold`, `stem`, `romanise`, `articles` or `alphabet`.
"""

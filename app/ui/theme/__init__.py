"""How the program looks: colours, type, icons, fonts and the style made from them.

No widget lives here, and no colour lives outside: a theme change is one palette, one style sheet,
one repaint.
"""

"""What leaves the program without Qt, and the seam through which pictures are asked for.

Nothing here paints: `app.ui.painting` does, behind the protocol of `painter`.
"""

"""What can fill the page area of the window: one pane a file, and none knows another."""

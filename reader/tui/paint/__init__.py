"""What the panes show, as lines of toned text: pure, no app, no colour."""

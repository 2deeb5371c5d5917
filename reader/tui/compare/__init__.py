"""Compare: versions side by side, sentence for sentence."""

"""Speed beside named peers, in one run, as ratios: `make bench`."""

"""The desk: stories and their versions in a list, with what the versions under the cursor do."""

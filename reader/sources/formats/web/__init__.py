"""Copy from the web, saved as files.

html_page       web pages
html_body       the article on a page
html_metadata   what a page says of its article
feed            RSS and Atom
json_feed       JSON Feed
feed_entry      an entry of either kind of feed
html_fragment   mark-up that is all copy, as feeds and documents carry it
iso_time        times as pages, feeds and documents write them
"""

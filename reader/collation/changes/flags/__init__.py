"""Flags by the edit script: every word exchanged, put in or dropped, scored by its signs.

segments ── senses ── signs ── score, by the weights of a fit ── flagging
"""

"""Greek: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Language, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="el",
    name="Greek",
    stemmer="greek",
    stop_words=words("""
        ο η το οι τα τον την του της των τους τις στο στη στην στον στα στις στους και να που με για από ότι θα δεν
        είναι ήταν έχει έχουν είχε είχαν μια μία ένα ένας ενός αυτό αυτός αυτή αυτά αυτοί πως όπως αλλά ή αν όταν μετά
        πριν κατά προς μεταξύ χωρίς υπό υπέρ περί ως σε μόνο ακόμη ακόμα πολύ περισσότερο όλα όλοι κάθε κανείς τίποτα
        τώρα τότε εκεί εδώ γιατί ποιος ποια τι πού πότε όμως ωστόσο επίσης είπε δήλωσε σύμφωνα μας σας εγώ εσύ εμείς
    """),
    sentences=Sentences(
        titles=words("""
            κ κα κος κυρ δρ καθ αν αναπλ επίκ λέκτ δικηγ ιατρ μηχ αρχ στρ αντιστρ υποστρ ταξ συντ αντισ ταγμ λοχ ναυ
            αντιναυ αστ υπ υφυπ πρ βουλ δημ αγ αγγ οσ μητρ αρχιεπ πατ λεωφ οδ πλ παρ γεν διευθ γραμμ
        """),
        leading=words("δηλ π.χ πχ βλ πρβλ λ.χ περ γεν σημ μτφρ εκδ τ.μ ό.π"),
        before_figures=words("αρ αριθ άρθ αρθ σελ σ παρ εδ τόμ κεφ τηλ εικ πίν τ"),
        open=words("κ.ο.κ μ.μ π.μ μ.χ π.χ εκατ δισ τρισ χιλ χλμ α.ε ε.ε ο.ε η.π.α"),
        closing=words("κ.λπ κλπ κ.ά κτλ κ.τ.λ"),
        asking=words("ρώτησε είπε φώναξε"),
    ),
)

"""What if: a declared set of scenarios over a case, computed in one go and compared.

`declare` reads the declaration, `scenario` applies one to the tables, `answer` computes it,
`sweep` computes all of them, `tornado` and `accession` say what matters and for whom.
"""

"""Say in French why a query matched less than it asked."""

from search.matching import Matches


def explain_matches(matches: Matches) -> str | None:
    """Give a sentence on the words that no appeal has, and on what is shown instead; None when all is well."""
    some = matches.relaxed and bool(matches.mask.any())
    if matches.missing:
        words = ", ".join(f"« {word} »" for word in matches.missing)
        instead = " ; voici ceux qui répondent le mieux aux autres mots" if some else ""
        return f"Aucun appel ne contient {words}{instead}."
    return "Aucun appel ne contient tous ces mots ; voici ceux qui s’en approchent le plus." if some else None

"""What is said about a candidate: what its taking part would change, and for whom."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

COLUMNS = {
    "candidate": Phrase("Candidate", "Kandidati", "Kandidatkinja", "Kandidatkinja"),
    "without": Phrase("Pays without it", "Paguan pa të", "Plaća bez nje", "Plaća bez nje"),
    "with": Phrase("Pays with it", "Paguan me të", "Plaća s njom", "Plaća sa njom"),
}

ACCESSION = {
    "heading": Phrase(
        "If {candidate} took part",
        "Nëse do të merrte pjesë {candidate}",
        "Uz sudjelovanje: {candidate}",
        "Uz učešće: {candidate}",
    ),
    "members_save": Phrase(
        "The present members together would pay {amount} less.",
        "Anëtarët e tanishëm së bashku do të paguanin {amount} më pak.",
        "Sadašnje članice zajedno bi platile {amount} manje.",
        "Sadašnje članice zajedno bi platile {amount} manje.",
    ),
    "members_lose": Phrase(
        "The present members together would pay {amount} more.",
        "Anëtarët e tanishëm së bashku do të paguanin {amount} më shumë.",
        "Sadašnje članice zajedno bi platile {amount} više.",
        "Sadašnje članice zajedno bi platile {amount} više.",
    ),
    "members_same": Phrase(
        "The present members together would pay the same.",
        "Anëtarët e tanishëm së bashku do të paguanin njësoj.",
        "Sadašnje članice zajedno bi platile isto.",
        "Sadašnje članice zajedno bi platile isto.",
    ),
    "candidate_saves": Phrase(
        "{candidate} would pay {amount} less than if it ordered alone.",
        "{candidate} do të paguante {amount} më pak se po të porosiste vetëm.",
        "{candidate} plaća {amount} manje nego samostalnom narudžbom.",
        "{candidate} plaća {amount} manje nego samostalnom porudžbinom.",
    ),
    "candidate_loses": Phrase(
        "{candidate} would pay {amount} more than if it ordered alone.",
        "{candidate} do të paguante {amount} më shumë se po të porosiste vetëm.",
        "{candidate} plaća {amount} više nego samostalnom narudžbom.",
        "{candidate} plaća {amount} više nego samostalnom porudžbinom.",
    ),
    "candidate_only": Phrase(
        "{candidate} cannot meet its needs alone.",
        "{candidate} nuk i plotëson dot vetëm nevojat e veta.",
        "{candidate} svoje potrebe ne može podmiriti samostalno.",
        "{candidate} svoje potrebe ne može podmiriti samostalno.",
    ),
    "dearer_for": Phrase(
        "It would become dearer for: {members}.",
        "Do të shtrenjtohej për: {members}.",
        "Poskupjelo bi za: {members}.",
        "Poskupelo bi za: {members}.",
    ),
    "dearer_for_nobody": Phrase(
        "It would become dearer for nobody.",
        "Nuk do të shtrenjtohej për askënd.",
        "Nikome ne bi poskupjelo.",
        "Nikome ne bi poskupelo.",
    ),
    "later_for": Phrase(
        "Deliveries would come later, on average, for: {members}.",
        "Dorëzimet do të vinin mesatarisht më vonë për: {members}.",
        "Isporuke bi u prosjeku kasnile za: {members}.",
        "Isporuke bi u proseku kasnile za: {members}.",
    ),
    "days": Phrase(
        "{member} ({days} days)",
        "{member} ({days} ditë)",
        "{member} (dana: {days})",
        "{member} (dana: {days})",
    ),
    "step": Phrase(
        "Step reached only with it: {scale}, from {threshold}.",
        "Shkallë që arrihet vetëm me të: {scale}, nga {threshold}.",
        "Razred dostignut samo s njom: {scale}, od {threshold}.",
        "Razred dostignut samo sa njom: {scale}, od {threshold}.",
    ),
    "cannot": Phrase(
        "With it, the needs of all cannot be met: {items}.",
        "Me të, nevojat e të gjithëve nuk plotësohen dot: {items}.",
        "S njom se potrebe svih ne mogu podmiriti: {items}.",
        "Sa njom se potrebe svih ne mogu podmiriti: {items}.",
    ),
    "not_found": Phrase(
        "The time did not suffice to find a plan with it.",
        "Koha nuk mjaftoi për të gjetur një plan me të.",
        "Nije bilo dovoljno vremena da se s njom nađe plan.",
        "Nije bilo dovoljno vremena da se sa njom nađe plan.",
    ),
    "not_proven": Phrase(
        "Not all of these costs are proven to be the lowest.",
        "Jo të gjitha këto kosto janë provuar si më të ulëtat.",
        "Nije za sve ove troškove dokazano da su najniži.",
        "Nije za sve ove troškove dokazano da su najniži.",
    ),
    "basis": Phrase(
        "Members are compared with the order that they place without the candidate, the candidate "
        "with ordering alone at the same time (pro-rata market). Joining costs are not counted. "
        "This is the planner's word: `foedus verify-plan` does not check it.",
        "Anëtarët krahasohen me porosinë që bëjnë pa kandidatin, kandidati me porosinë vetëm në "
        "të njëjtën kohë (tregu pro rata). Kostot e bashkimit nuk numërohen. Kjo është fjala e "
        "planifikuesit: `foedus verify-plan` nuk e kontrollon.",
        "Članice se uspoređuju s narudžbom bez kandidatkinje, a kandidatkinja sa samostalnom "
        "narudžbom u isto vrijeme (razmjerno tržište). Troškovi udruživanja nisu uračunati. To je "
        "riječ planera: `foedus verify-plan` to ne provjerava.",
        "Članice se porede sa porudžbinom bez kandidatkinje, a kandidatkinja sa samostalnom "
        "porudžbinom u isto vreme (srazmerno tržište). Troškovi udruživanja nisu uračunati. To je "
        "reč planera: `foedus verify-plan` to ne proverava.",
    ),
}

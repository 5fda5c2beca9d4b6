"""Advice in Albanian."""

from __future__ import annotations

_COUNT = (
    "{member}, {category}: {holding} në zotërim ({as_of}), {on_order} të porositura, "
    "{leaving} që largohen, {own} nga ky plan bëjnë {after} nga {ceiling} të lejuara; "
    "{cautious} nëse asgjë nuk largohet. Burimi i gjendjes: {holding_source}."
)

ALBANIAN: dict[str, tuple[str, str]] = {
    "CEILING_KEPT": ("Kufiri respektohet", _COUNT),
    "CEILING_KEPT_IF_GONE": ("Kufiri respektohet vetëm pas largimeve të paralajmëruara", _COUNT),
    "CEILING_EXCEEDED": ("Kufiri tejkalohet", _COUNT),
    "CEILING_NO_HOLDING": (
        "Kufiri nuk u kontrollua: gjendja nuk dihet",
        (
            "{member} mund të zotërojë {ceiling} të kategorisë {category}; ky plan shton {own}. "
            "Shënoni gjendjen."
        ),
    ),
    "CEILING_UNKNOWN": (
        "Nuk dihet kufi",
        "Për {member} nuk dihet kufi për {category}; ky plan shton {own}.",
    ),
    "NOT_A_PARTY": (
        "Nuk është palë: pa kufi",
        (
            "{member} nuk është palë në marrëveshjen e vitit 1996: për {own} të kategorisë "
            "{category} nuk vlen kufi. Mund t'i raportojë vullnetarisht."
        ),
    ),
    "LEGAL_REVIEW": (
        "Kategoria e traktatit është e diskutueshme",
        (
            "Nëse {system} numërohet sipas marrëveshjes së vitit 1996, duhet ta shqyrtojë një "
            "jurist. Blerësit: {buyers}. Shënim: {remark}"
        ),
    ),
    "TREATY_CONDITION": (
        "Kategoria e traktatit varet nga një kusht",
        "{system} numërohet si {category} me këtë kusht: {condition}",
    ),
    "NO_TREATY_MAPPING": (
        "Kategoria e traktatit nuk dihet",
        (
            "Artikulli {item} (sistemi: {system}) nuk ka kategori traktati. Duhet të vendosë një "
            "njeri."
        ),
    ),
    "FUNDING_ELIGIBLE": (
        "Financimi: grupi i plotëson rregullat e njohura",
        (
            "{title}: {buyers} që blejnë nga {supplier} i plotësojnë rregullat për blerësit dhe "
            "pjesët."
        ),
    ),
    "FUNDING_NOT_ELIGIBLE": (
        "Financimi: grupi nuk i plotëson rregullat",
        (
            "{title}: {buyers} që blejnë nga {supplier} nuk plotësojnë: {failing}. Mungon: "
            "{missing}."
        ),
    ),
    "FUNDING_UNDECIDED": (
        "Financimi: i pavendosur",
        "{title}: për {buyers} që blejnë nga {supplier} nuk dihet: {unknown}.",
    ),
    "FUNDING_CLOSED": (
        "Financimi i mbyllur",
        ("{title} nuk është i hapur këtë ditë. Dita e parë: {opens_on}; e fundit: {closes_on}."),
    ),
    "FUNDING_WOULD_CHANGE": (
        "Financimi: një blerës më shumë do ta ndryshonte",
        (
            "{title}: me {candidate} krahas {buyers}, blerja nga {supplier} nuk do të binte "
            "ndesh me rregullat e njohura."
        ),
    ),
    "ORIGIN_EXCLUDES": (
        "Prejardhja dhe financimi përjashtojnë njëra-tjetrën",
        (
            "Oferta {offer} e {supplier} vjen nga {origin}; {title} lejon më së shumti {max_pct} "
            "% pjesë nga jashtë. Njëra e përjashton tjetrën."
        ),
    ),
    "FMS_NOTICE": (
        "Njoftim në Kongresin e SHBA-së",
        (
            "{member} te {supplier}: USD {mde_usd_cents} pajisje kryesore të mbrojtjes (njoftim "
            "nga USD {mde_from_usd_cents}), USD {total_usd_cents} gjithsej (nga USD "
            "{total_from_usd_cents}). Grupi {group}: {days} ditë njoftim."
        ),
    ),
    "FMS_UNDECIDED": (
        "Njoftimi në Kongresin e SHBA-së nuk u kontrollua",
        "Për {member} te {supplier} mungon: {unknown}.",
    ),
    "FMS_FEES": (
        "Tarifat e një shitjeje amerikane",
        (
            "Mbi {currency} {goods_cents} të {member} te {supplier}: tarifa administrative "
            "{surcharge_pct} % = {surcharge_cents}; administrimi i kontratës "
            "{administration_pct} % = {administration_cents}. Vetëm nëse oferta nuk i përmban."
        ),
    ),
    "VEHICLE_FITS": (
        "Rruga e blerjes: i përshtatet grupit",
        "{title} ({vehicle}): {buyers} i plotësojnë rregullat për të blerë nga {supplier}.",
    ),
    "VEHICLE_DOES_NOT_FIT": (
        "Rruga e blerjes: nuk i përshtatet grupit",
        (
            "{title} ({vehicle}): {buyers} që blejnë nga {supplier} nuk plotësojnë: {failing}. "
            "Mungon: {missing}."
        ),
    ),
    "VEHICLE_UNDECIDED": (
        "Rruga e blerjes: e pavendosur",
        "{title} ({vehicle}): për {buyers} që blejnë nga {supplier} nuk dihet: {unknown}.",
    ),
    "VEHICLE_BY_INVITATION": (
        "Rruga e blerjes: me ftesë",
        (
            "{title} ({vehicle}): {holder} duhet t'i pranojë {buyers} para se të blejnë nga "
            "{supplier}."
        ),
    ),
    "VEHICLE_UNKNOWN": (
        "Rruga e blerjes nuk njihet",
        "Libri i rregullave nuk e njeh rrugën '{vehicle}' te {supplier}.",
    ),
    "LEAD_TIME_IMPLAUSIBLE": (
        "Afat më i shkurtër se çdo rast i njohur",
        (
            "Oferta {offer} premton {offered_days} ditë; më i shkurtri nga {cases} raste të "
            "njohura për {system} zgjati {shortest_days}."
        ),
    ),
    "LEAD_TIME_EVIDENCE": (
        "Afati krahasuar me rastet e njohura",
        (
            "Oferta {offer} premton {offered_days} ditë; më i shkurtri nga {cases} raste të "
            "njohura për {system} zgjati {shortest_days}."
        ),
    ),
    "PRICE_IS_NOT_A_PRICE": (
        "Nuk është çmim",
        (
            "Oferta {offer}: {currency} {unit_price_cents} është e llojit '{kind}', jo çmim. "
            "Kursimet e llogaritura prej saj nuk janë kursime të një kontrate."
        ),
    ),
    "PRICE_BELOW_EVIDENCE": (
        "Çmim nën rastet e njohura",
        (
            "Oferta {offer}: {currency} {unit_price_cents} për një {system}; çmimi më i ulët i "
            "krahasueshëm është {evidence_cents}."
        ),
    ),
    "PRICE_ABOVE_EVIDENCE": (
        "Çmim mbi rastet e njohura",
        (
            "Oferta {offer}: {currency} {unit_price_cents} për një {system}; çmimi më i lartë i "
            "krahasueshëm është {evidence_cents}."
        ),
    ),
    "BUDGET_EXCEEDED": (
        "Buxheti tejkalohet",
        (
            "{member}, {from_on} deri {until_on}: {currency} {excess_cents} mbi buxhetin prej "
            "{amount_cents}."
        ),
    ),
    "CAPACITY_OF_MEMBER": (
        "Shet një anëtar",
        "{supplier} i përket {member}, që vendos vetë për kapacitetin e vet.",
    ),
}

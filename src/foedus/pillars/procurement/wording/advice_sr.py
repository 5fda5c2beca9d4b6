"""Advice in Serbian, Latin script."""

from __future__ import annotations

_COUNT = (
    "{member}, {category}: {holding} u posjedu ({as_of}), {on_order} naručeno, {leaving} "
    "odlazi, {own} iz ovog plana čine {after} od dozvoljenih {ceiling}; {cautious} ako ništa "
    "ne ode. Izvor stanja: {holding_source}."
)

SERBIAN: dict[str, tuple[str, str]] = {
    "CEILING_KEPT": ("Gornja granica poštovana", _COUNT),
    "CEILING_KEPT_IF_GONE": ("Gornja granica poštovana samo posle najavljenih odlazaka", _COUNT),
    "CEILING_EXCEEDED": ("Gornja granica prekoračena", _COUNT),
    "CEILING_NO_HOLDING": (
        "Gornja granica nije proverena: stanje nije poznato",
        (
            "{member} sme da ima {ceiling} u kategoriji {category}; ovaj plan dodaje {own}. "
            "Unesite stanje."
        ),
    ),
    "CEILING_UNKNOWN": (
        "Gornja granica nije poznata",
        ("Za {member} nije poznata gornja granica kategorije {category}; ovaj plan dodaje {own}."),
    ),
    "NOT_A_PARTY": (
        "Nije strana ugovornica: nema gornje granice",
        (
            "{member} nije strana ugovornica sporazuma iz 1996: za {own} u kategoriji {category} "
            "ne važi gornja granica. Može dobrovoljno da ih prijavi."
        ),
    ),
    "LEGAL_REVIEW": (
        "Kategorija sporazuma sporna",
        (
            "Da li se {system} računa po sporazumu iz 1996, treba da oceni pravnik. Kupci: "
            "{buyers}. Napomena: {remark}"
        ),
    ),
    "TREATY_CONDITION": (
        "Kategorija sporazuma zavisi od uslova",
        "{system} se računa kao {category} uz ovaj uslov: {condition}",
    ),
    "NO_TREATY_MAPPING": (
        "Kategorija sporazuma nije poznata",
        (
            "Artikal {item} (sistem: {system}) nema zabeleženu kategoriju sporazuma. Mora da "
            "odluči čovek."
        ),
    ),
    "FUNDING_ELIGIBLE": (
        "Finansiranje: grupa ispunjava poznata pravila",
        ("{title}: {buyers} pri kupovini od {supplier} ispunjavaju pravila o kupcima i delovima."),
    ),
    "FUNDING_NOT_ELIGIBLE": (
        "Finansiranje: grupa ne ispunjava pravila",
        (
            "{title}: {buyers} pri kupovini od {supplier} ne ispunjavaju: {failing}. Nedostaje: "
            "{missing}."
        ),
    ),
    "FUNDING_UNDECIDED": (
        "Finansiranje: neodlučeno",
        "{title}: za {buyers} pri kupovini od {supplier} nije poznato: {unknown}.",
    ),
    "FUNDING_CLOSED": (
        "Finansiranje zatvoreno",
        "{title} nije otvoren na ovaj dan. Prvi dan: {opens_on}; poslednji dan: {closes_on}.",
    ),
    "FUNDING_WOULD_CHANGE": (
        "Finansiranje: još jedan kupac promenio bi ishod",
        (
            "{title}: kad bi se grupi {buyers} pridružio kupac {candidate}, kupovina od "
            "{supplier} ne bi kršila poznata pravila."
        ),
    ),
    "ORIGIN_EXCLUDES": (
        "Poreklo i finansiranje međusobno se isključuju",
        (
            "Ponuda {offer} dobavljača {supplier} dolazi iz {origin}; {title} dozvoljava najviše "
            "{max_pct} % delova spolja. Jedno isključuje drugo."
        ),
    ),
    "FMS_NOTICE": (
        "Obaveštenje Kongresu SAD",
        (
            "{member} kod {supplier}: USD {mde_usd_cents} glavne vojne opreme (obaveštenje od "
            "USD {mde_from_usd_cents}), ukupno USD {total_usd_cents} (od USD "
            "{total_from_usd_cents}). Grupa {group}: {days} dana obaveštenja."
        ),
    ),
    "FMS_UNDECIDED": (
        "Obaveštenje Kongresu SAD nije provereno",
        "Za {member} kod {supplier} nedostaje: {unknown}.",
    ),
    "FMS_FEES": (
        "Naknade američke prodaje",
        (
            "Na {currency} {goods_cents} za {member} kod {supplier}: administrativna naknada "
            "{surcharge_pct} % = {surcharge_cents}; administracija ugovora {administration_pct} "
            "% = {administration_cents}. Samo ako ih ponuda ne sadrži."
        ),
    ),
    "VEHICLE_FITS": (
        "Način kupovine: odgovara grupi",
        "{title} ({vehicle}): {buyers} ispunjavaju pravila za kupovinu od {supplier}.",
    ),
    "VEHICLE_DOES_NOT_FIT": (
        "Način kupovine: ne odgovara grupi",
        (
            "{title} ({vehicle}): {buyers} pri kupovini od {supplier} ne ispunjavaju: {failing}. "
            "Nedostaje: {missing}."
        ),
    ),
    "VEHICLE_UNDECIDED": (
        "Način kupovine: neodlučeno",
        ("{title} ({vehicle}): za {buyers} pri kupovini od {supplier} nije poznato: {unknown}."),
    ),
    "VEHICLE_BY_INVITATION": (
        "Način kupovine: na poziv",
        "{title} ({vehicle}): {holder} mora da primi {buyers} pre kupovine od {supplier}.",
    ),
    "VEHICLE_UNKNOWN": (
        "Način kupovine nije poznat",
        "Zbirka pravila ne poznaje način '{vehicle}' kod {supplier}.",
    ),
    "LEAD_TIME_IMPLAUSIBLE": (
        "Rok kraći od svih poznatih",
        (
            "Ponuda {offer} obećava {offered_days} dana; najkraći od poznatih slučajeva "
            "({cases}) za {system} trajao je {shortest_days}."
        ),
    ),
    "LEAD_TIME_EVIDENCE": (
        "Rok u poređenju sa poznatim slučajevima",
        (
            "Ponuda {offer} obećava {offered_days} dana; najkraći od poznatih slučajeva "
            "({cases}) za {system} trajao je {shortest_days}."
        ),
    ),
    "PRICE_IS_NOT_A_PRICE": (
        "Nije cena",
        (
            "Ponuda {offer}: {currency} {unit_price_cents} je vrste '{kind}', a ne cena. Uštede "
            "izračunate iz nje nisu uštede iz ugovora."
        ),
    ),
    "PRICE_BELOW_EVIDENCE": (
        "Cena ispod poznatih",
        (
            "Ponuda {offer}: {currency} {unit_price_cents} za jedan {system}; najniža uporediva "
            "cena je {evidence_cents}."
        ),
    ),
    "PRICE_ABOVE_EVIDENCE": (
        "Cena iznad poznatih",
        (
            "Ponuda {offer}: {currency} {unit_price_cents} za jedan {system}; najviša uporediva "
            "cena je {evidence_cents}."
        ),
    ),
    "BUDGET_EXCEEDED": (
        "Budžet prekoračen",
        (
            "{member}, {from_on} do {until_on}: {currency} {excess_cents} iznad budžeta od "
            "{amount_cents}."
        ),
    ),
    "CAPACITY_OF_MEMBER": (
        "Prodaje članica",
        "{supplier} pripada članici {member}, koja sama odlučuje o svom kapacitetu.",
    ),
}

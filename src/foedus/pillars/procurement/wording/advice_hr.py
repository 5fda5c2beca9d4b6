"""Advice in Croatian."""

from __future__ import annotations

_COUNT = (
    "{member}, {category}: {holding} u posjedu ({as_of}), {on_order} naručeno, {leaving} "
    "odlazi, {own} iz ovog plana čine {after} od dopuštenih {ceiling}; {cautious} ako ništa "
    "ne ode. Izvor stanja: {holding_source}."
)

CROATIAN: dict[str, tuple[str, str]] = {
    "CEILING_KEPT": ("Gornja granica poštovana", _COUNT),
    "CEILING_KEPT_IF_GONE": ("Gornja granica poštovana samo nakon najavljenih odlazaka", _COUNT),
    "CEILING_EXCEEDED": ("Gornja granica prekoračena", _COUNT),
    "CEILING_NO_HOLDING": (
        "Gornja granica nije provjerena: stanje nije poznato",
        (
            "{member} smije imati {ceiling} u kategoriji {category}; ovaj plan dodaje {own}. "
            "Unesite stanje."
        ),
    ),
    "CEILING_UNKNOWN": (
        "Gornja granica nije poznata",
        ("Za {member} nije poznata gornja granica kategorije {category}; ovaj plan dodaje {own}."),
    ),
    "NOT_A_PARTY": (
        "Nije stranka: nema gornje granice",
        (
            "{member} nije stranka sporazuma iz 1996.: za {own} u kategoriji {category} ne "
            "vrijedi gornja granica. Može ih dobrovoljno prijaviti."
        ),
    ),
    "LEGAL_REVIEW": (
        "Kategorija sporazuma sporna",
        (
            "Broji li se {system} prema sporazumu iz 1996., treba ocijeniti pravnik. Kupci: "
            "{buyers}. Napomena: {remark}"
        ),
    ),
    "TREATY_CONDITION": (
        "Kategorija sporazuma ovisi o uvjetu",
        "{system} se broji kao {category} uz ovaj uvjet: {condition}",
    ),
    "NO_TREATY_MAPPING": (
        "Kategorija sporazuma nije poznata",
        (
            "Artikl {item} (sustav: {system}) nema zabilježenu kategoriju sporazuma. Mora "
            "odlučiti čovjek."
        ),
    ),
    "FUNDING_ELIGIBLE": (
        "Financiranje: skupina ispunjava poznata pravila",
        ("{title}: {buyers} pri kupnji od {supplier} ispunjavaju pravila o kupcima i dijelovima."),
    ),
    "FUNDING_NOT_ELIGIBLE": (
        "Financiranje: skupina ne ispunjava pravila",
        (
            "{title}: {buyers} pri kupnji od {supplier} ne ispunjavaju: {failing}. Nedostaje: "
            "{missing}."
        ),
    ),
    "FUNDING_UNDECIDED": (
        "Financiranje: neodlučeno",
        "{title}: za {buyers} pri kupnji od {supplier} nije poznato: {unknown}.",
    ),
    "FUNDING_CLOSED": (
        "Financiranje zatvoreno",
        ("{title} nije otvoren na ovaj dan. Prvi dan: {opens_on}; posljednji dan: {closes_on}."),
    ),
    "FUNDING_WOULD_CHANGE": (
        "Financiranje: još jedan kupac promijenio bi ishod",
        (
            "{title}: kad bi se skupini {buyers} pridružio kupac {candidate}, kupnja od "
            "{supplier} ne bi kršila poznata pravila."
        ),
    ),
    "ORIGIN_EXCLUDES": (
        "Podrijetlo i financiranje međusobno se isključuju",
        (
            "Ponuda {offer} dobavljača {supplier} dolazi iz {origin}; {title} dopušta najviše "
            "{max_pct} % dijelova izvana. Jedno isključuje drugo."
        ),
    ),
    "FMS_NOTICE": (
        "Obavijest Kongresu SAD-a",
        (
            "{member} kod {supplier}: USD {mde_usd_cents} glavne obrambene opreme (obavijest od "
            "USD {mde_from_usd_cents}), ukupno USD {total_usd_cents} (od USD "
            "{total_from_usd_cents}). Skupina {group}: {days} dana obavijesti."
        ),
    ),
    "FMS_UNDECIDED": (
        "Obavijest Kongresu SAD-a nije provjerena",
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
        "Način kupnje: odgovara skupini",
        "{title} ({vehicle}): {buyers} ispunjavaju pravila za kupnju od {supplier}.",
    ),
    "VEHICLE_DOES_NOT_FIT": (
        "Način kupnje: ne odgovara skupini",
        (
            "{title} ({vehicle}): {buyers} pri kupnji od {supplier} ne ispunjavaju: {failing}. "
            "Nedostaje: {missing}."
        ),
    ),
    "VEHICLE_UNDECIDED": (
        "Način kupnje: neodlučeno",
        "{title} ({vehicle}): za {buyers} pri kupnji od {supplier} nije poznato: {unknown}.",
    ),
    "VEHICLE_BY_INVITATION": (
        "Način kupnje: na poziv",
        "{title} ({vehicle}): {holder} mora primiti {buyers} prije kupnje od {supplier}.",
    ),
    "VEHICLE_UNKNOWN": (
        "Način kupnje nije poznat",
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
        "Rok u usporedbi s poznatim slučajevima",
        (
            "Ponuda {offer} obećava {offered_days} dana; najkraći od poznatih slučajeva "
            "({cases}) za {system} trajao je {shortest_days}."
        ),
    ),
    "PRICE_IS_NOT_A_PRICE": (
        "Nije cijena",
        (
            "Ponuda {offer}: {currency} {unit_price_cents} je vrste '{kind}', a ne cijena. "
            "Uštede izračunate iz nje nisu uštede iz ugovora."
        ),
    ),
    "PRICE_BELOW_EVIDENCE": (
        "Cijena ispod poznatih",
        (
            "Ponuda {offer}: {currency} {unit_price_cents} za jedan {system}; najniža usporediva "
            "cijena je {evidence_cents}."
        ),
    ),
    "PRICE_ABOVE_EVIDENCE": (
        "Cijena iznad poznatih",
        (
            "Ponuda {offer}: {currency} {unit_price_cents} za jedan {system}; najviša usporediva "
            "cijena je {evidence_cents}."
        ),
    ),
    "BUDGET_EXCEEDED": (
        "Proračun prekoračen",
        (
            "{member}, {from_on} do {until_on}: {currency} {excess_cents} iznad proračuna od "
            "{amount_cents}."
        ),
    ),
    "CAPACITY_OF_MEMBER": (
        "Prodaje članica",
        "{supplier} pripada članici {member}, koja sama odlučuje o svojem kapacitetu.",
    ),
}

"""The words of suppliers, offers, external frameworks and exchange rates."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.desk.wording.shared import CODE, FROM_ON, MARK, ON, SOURCE, TITLE, Words, under
from foedus.pillars.procurement.wording.shared import (
    CAPABILITIES,
    COUNTRY,
    CURRENCY,
    CURRENCY_HELP,
    DAYS,
    DISCOUNT,
    FAMILY_LIST,
    FROM_QUANTITY,
    FROM_VALUE,
    ITEM,
    LEAD_TIME,
    LINK,
    MEMBERS,
    NAME,
    NCAGE,
    ORIGIN,
    OUTSIDE_PARTS,
    SME,
    SUPPLIER,
    TITLE_HELP,
    UNTIL_ON,
)

_ONE_THRESHOLD = Phrase(
    "Each step from units or from a value, not both; ascending.",
    "Çdo shkallë nga njësi ose nga vlerë, jo të dyja; në rend rritës.",
    "Svaki razred od jedinica ili od vrijednosti, ne oboje; uzlazno.",
    "Svaki razred od jedinica ili od vrednosti, ne oboje; rastuće.",
)

SUPPLIERS: Words = {
    "": SUPPLIER,
    "many": Phrase("Suppliers", "Furnitorët", "Dobavljači", "Dobavljači"),
    "code": CODE,
    "name": NAME,
    **NCAGE,
    "country": COUNTRY,
    "country.help": Phrase(
        "Seat, three letters of ISO 3166, such as USA.",
        "Selia, tri shkronja sipas ISO 3166, p.sh. USA.",
        "Sjedište, tri slova prema ISO 3166, npr. USA.",
        "Sedište, tri slova prema ISO 3166, npr. USA.",
    ),
    **ORIGIN,
    **FAMILY_LIST,
    "sme": SME,
    "owned_by": Phrase(
        "Owned by the member",
        "Në pronësi të anëtarit",
        "U vlasništvu članice",
        "U vlasništvu članice",
    ),
    "outside_parts_bp": OUTSIDE_PARTS,
    "activation_cost_cents": Phrase(
        "One-off cost", "Kostoja e njëhershme", "Jednokratni trošak", "Jednokratni trošak"
    ),
    "activation_cost_cents.help": Phrase(
        "Paid once however many members buy: case work, tooling, integration.",
        "Paguhet një herë pavarësisht sa anëtarë blejnë: dosja, veglat, integrimi.",
        "Plaća se jednom koliko god članica kupuje: predmet, alati, integracija.",
        "Plaća se jednom koliko god članica kupuje: predmet, alati, integracija.",
    ),
    "currency": CURRENCY,
    "currency.help": CURRENCY_HELP,
    **DISCOUNT,
    "breaks": Phrase(
        "Steps on its total", "Shkallët mbi totalin", "Razredi na ukupno", "Razredi na ukupno"
    ),
    "breaks.help": _ONE_THRESHOLD,
    **under(
        "breaks",
        {
            "from_quantity": FROM_QUANTITY,
            "from_value_cents": FROM_VALUE,
            "discount_bp": Phrase("Off the price", "Zbritja", "Popust", "Popust"),
        },
    ),
    "capabilities": CAPABILITIES,
    "source": SOURCE,
    **MARK,
}

OFFER: Words = {
    "": Phrase("Offer", "Oferta", "Ponuda", "Ponuda"),
    "many": Phrase("Offers", "Ofertat", "Ponude", "Ponude"),
    "code": CODE,
    "title": TITLE,
    "title.help": TITLE_HELP,
    "supplier": SUPPLIER,
    "item": ITEM,
    "unit_price_cents": Phrase(
        "Unit price", "Çmimi për njësi", "Jedinična cijena", "Jedinična cena"
    ),
    "unit_price_cents.help": Phrase(
        "Before any step.", "Para çdo shkalle.", "Prije svakog razreda.", "Pre svakog razreda."
    ),
    "currency": CURRENCY,
    "currency.help": CURRENCY_HELP,
    "value_kind": Phrase("What the price is", "Çfarë është çmimi", "Što je cijena", "Šta je cena"),
    "value_kind.help": Phrase(
        "A published ceiling is an upper bound, not a price.",
        "Tavani i publikuar është kufi i sipërm, jo çmim.",
        "Objavljena gornja granica nije cijena.",
        "Objavljena gornja granica nije cena.",
    ),
    "value_kind.ceiling": Phrase("Ceiling", "Tavan", "Gornja granica", "Gornja granica"),
    "value_kind.estimate": Phrase("Estimate", "Vlerësim", "Procjena", "Procena"),
    "value_kind.offer": Phrase("Offer", "Ofertë", "Ponuda", "Ponuda"),
    "value_kind.contract": Phrase("Contract", "Kontratë", "Ugovor", "Ugovor"),
    "value_kind.paid": Phrase("Paid", "E paguar", "Plaćeno", "Plaćeno"),
    **DISCOUNT,
    "price_breaks": Phrase("Price steps", "Shkallët e çmimit", "Razredi cijene", "Razredi cene"),
    "price_breaks.help": _ONE_THRESHOLD,
    **under(
        "price_breaks",
        {
            "from_quantity": FROM_QUANTITY,
            "from_value_cents": FROM_VALUE,
            "unit_price_cents": Phrase(
                "Unit price from here", "Çmimi për njësi nga këtu", "Cijena odavde", "Cena odavde"
            ),
            "lead_time_days": LEAD_TIME,
            "lead_time_days.unit": DAYS,
        },
    ),
    "minimum_order": Phrase(
        "Least order", "Porosia më e vogël", "Najmanja narudžba", "Najmanja porudžbina"
    ),
    "lot_size": Phrase(
        "Sold in lots of", "Shitet në parti prej", "Prodaje se po", "Prodaje se po"
    ),
    "lead_time_days": LEAD_TIME,
    "lead_time_days.unit": DAYS,
    "capacity_per_period": Phrase(
        "Units in a period", "Njësi në periudhë", "Jedinica u razdoblju", "Jedinica u periodu"
    ),
    "capacity_per_period.help": Phrase(
        "What it can deliver in a period of the order; empty: no limit.",
        "Sa mund të dorëzojë në një periudhë të porosisë; bosh: pa kufi.",
        "Koliko može isporučiti u razdoblju narudžbe; prazno: bez granice.",
        "Koliko može da isporuči u periodu porudžbine; prazno: bez granice.",
    ),
    "capacity": Phrase(
        "Capacity from a day on",
        "Kapaciteti nga një ditë",
        "Kapacitet od dana",
        "Kapacitet od dana",
    ),
    **under(
        "capacity",
        {
            "from_on": FROM_ON,
            "per_period": Phrase(
                "Made in a period",
                "Prodhohen në periudhë",
                "Izrađuje u razdoblju",
                "Pravi u periodu",
            ),
            "backlog_per_period": Phrase(
                "Booked by others",
                "Të zëna nga të tjerët",
                "Zauzeto od drugih",
                "Zauzeto od drugih",
            ),
        },
    ),
    "buyers": Phrase("Who may buy", "Kush mund të blejë", "Tko smije kupiti", "Ko sme da kupi"),
    "buyers.help": Phrase(
        "None chosen: every member.",
        "Asnjë e zgjedhur: çdo anëtar.",
        "Bez odabira: svaka članica.",
        "Bez izbora: svaka članica.",
    ),
    "valid_until": Phrase("Valid until", "Vlen deri më", "Vrijedi do", "Važi do"),
    **ORIGIN,
    "outside_parts_bp": OUTSIDE_PARTS,
    "vehicle": Phrase(
        "Procurement vehicle", "Mënyra e prokurimit", "Način nabave", "Način nabavke"
    ),
    "vehicle.help": Phrase(
        "Its code in the rulebook, such as fms.",
        "Kodi i saj në përmbledhjen e rregullave, p.sh. fms.",
        "Oznaka u pravilniku, npr. fms.",
        "Oznaka u pravilniku, npr. fms.",
    ),
    "defence_equipment": Phrase(
        "Major defence equipment in US notices",
        "Pajisje kryesore mbrojtëse në njoftimet e SHBA-së",
        "Glavna obrambena oprema u obavijestima SAD-a",
        "Glavna odbrambena oprema u obaveštenjima SAD",
    ),
    "source": SOURCE,
    **MARK,
}

FRAMEWORK: Words = {
    "": Phrase("External framework", "Kuadri i jashtëm", "Vanjski okvir", "Spoljni okvir"),
    "many": Phrase("External frameworks", "Kuadrot e jashtme", "Vanjski okviri", "Spoljni okviri"),
    "title": TITLE,
    "partner": Phrase("With", "Me", "S kime", "Sa kim"),
    "members": MEMBERS,
    **FAMILY_LIST,
    "items": Phrase(
        "Items that it names", "Artikujt që përmend", "Artikli koje navodi", "Artikli koje navodi"
    ),
    "from_on": FROM_ON,
    "until_on": UNTIL_ON,
    "scope": Phrase("Scope", "Fushëveprimi", "Opseg", "Obim"),
    "link": LINK,
    "source": SOURCE,
    **MARK,
}

RATE: Words = {
    "": Phrase("Exchange rate", "Kursi i këmbimit", "Tečaj", "Devizni kurs"),
    "many": Phrase("Exchange rates", "Kurset e këmbimit", "Tečajevi", "Devizni kursevi"),
    "currency": CURRENCY,
    "currency.help": CURRENCY_HELP,
    "per": Phrase("For one", "Për një", "Za jedan", "Za jedan"),
    "per_unit_micros": Phrase("Rate", "Kursi", "Vrijednost", "Vrednost"),
    "per_unit_micros.help": Phrase(
        "How many units of the currency make one of the other, at most six decimals.",
        "Sa njësi të monedhës bëjnë një të tjetrës, më së shumti gjashtë shifra pas presjes.",
        "Koliko jedinica valute čini jednu drugu, najviše šest decimala.",
        "Koliko jedinica valute čini jednu drugu, najviše šest decimala.",
    ),
    "on": ON,
    "source": SOURCE,
    **MARK,
}

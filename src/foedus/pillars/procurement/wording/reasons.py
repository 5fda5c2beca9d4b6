"""Codes of a plan in words: reasons, verdicts, shortfalls, statuses, kinds of value, marks.

Facts arrive already written for people (names, amounts, days).
"""

from __future__ import annotations

from foedus.desk.phrases import Phrase

REASONS = {
    "price_step": Phrase(
        "Together the price step of {scale} from {threshold} is reached, with {members}.",
        "Së bashku arrihet shkalla e çmimit të {scale} nga {threshold}, me {members}.",
        "Zajedno se dostiže cjenovni razred {scale} od {threshold}, uz: {members}.",
        "Zajedno se dostiže cenovni razred {scale} od {threshold}, uz: {members}.",
    ),
    "activation_shared": Phrase(
        "The one-off cost of {supplier} is shared among {members}: {joint_cents}, alone "
        "{alone_cents}.",
        "Kostoja e njëhershme e {supplier} ndahet mes {members}: {joint_cents}, vetëm "
        "{alone_cents}.",
        "Jednokratni trošak dobavljača {supplier} dijele {members}: {joint_cents}, samostalno "
        "{alone_cents}.",
        "Jednokratni trošak dobavljača {supplier} dele {members}: {joint_cents}, samostalno "
        "{alone_cents}.",
    ),
    "minimum_order_met": Phrase(
        "Together the minimum order is met.",
        "Së bashku plotësohet porosia minimale.",
        "Zajedno se dostiže najmanja narudžba.",
        "Zajedno se dostiže najmanja porudžbina.",
    ),
    "lot_rounding": Phrase(
        "Less is bought only to fill a lot: {joint} units, alone {alone}.",
        "Blihet më pak vetëm për të plotësuar një partí: {joint} njësi, vetëm {alone}.",
        "Manje se kupuje samo radi popune serije: {joint} jedinica, samostalno {alone}.",
        "Manje se kupuje samo radi popune serije: {joint} jedinica, samostalno {alone}.",
    ),
    "cheaper_source": Phrase(
        "Bought from {joint}, no dearer than {alone}, which it would use alone.",
        "Blihet nga {joint}, jo më shtrenjtë se {alone}, që do ta përdorte vetëm.",
        "Kupuje se od {joint}, ne skuplje nego od {alone}, kako bi bilo samostalno.",
        "Kupuje se od {joint}, ne skuplje nego od {alone}, kako bi bilo samostalno.",
    ),
    "dearer_source": Phrase(
        "Bought from {joint}, dearer than {alone}, which it would use alone.",
        "Blihet nga {joint}, më shtrenjtë se {alone}, që do ta përdorte vetëm.",
        "Kupuje se od {joint}, skuplje nego od {alone}, kako bi bilo samostalno.",
        "Kupuje se od {joint}, skuplje nego od {alone}, kako bi bilo samostalno.",
    ),
    "earlier_slot": Phrase(
        "Delivered {days} days earlier on average.",
        "Dorëzohet mesatarisht {days} ditë më herët.",
        "Isporuka je u prosjeku {days} dana ranija.",
        "Isporuka je u proseku {days} dana ranija.",
    ),
    "later_slot": Phrase(
        "Delivered {days} days later on average.",
        "Dorëzohet mesatarisht {days} ditë më vonë.",
        "Isporuka je u prosjeku {days} dana kasnija.",
        "Isporuka je u proseku {days} dana kasnija.",
    ),
    "not_possible_alone": Phrase(
        "Alone this member cannot meet its needs, so there is no saving to compute.",
        "Vetëm, ky anëtar nuk i plotëson dot nevojat, prandaj nuk ka kursim për t'u llogaritur.",
        "Samostalno ova članica ne može podmiriti potrebe pa se ušteda ne može izračunati.",
        "Samostalno ova članica ne može da podmiri potrebe pa se ušteda ne može izračunati.",
    ),
    "same_alone": Phrase(
        "Joint or alone is the same here.",
        "Së bashku ose vetëm, këtu është njësoj.",
        "Zajedno ili samostalno ovdje je isto.",
        "Zajedno ili samostalno ovde je isto.",
    ),
}

VERDICTS = {
    "joint": Phrase(
        "Worth it together", "Ia vlen së bashku", "Isplati se zajedno", "Isplati se zajedno"
    ),
    "subset": Phrase(
        "Better with fewer", "Më mirë me më pak", "Bolje s manje članica", "Bolje s manje članica"
    ),
    "not_worth": Phrase("Not worth it", "Nuk ia vlen", "Ne isplati se", "Ne isplati se"),
    "only_joint": Phrase(
        "Only possible together",
        "E mundur vetëm së bashku",
        "Moguće samo zajedno",
        "Moguće samo zajedno",
    ),
    "single": Phrase(
        "One member only", "Vetëm një anëtar", "Samo jedna članica", "Samo jedna članica"
    ),
}

VERDICT_SENTENCES = {
    "joint": Phrase(
        "All together pay {saving} less than separately, joining costs counted.",
        "Të gjithë së bashku paguajnë {saving} më pak se veçmas, përfshirë kostot e bashkimit.",
        "Svi zajedno plaćaju {saving} manje nego odvojeno, uključujući troškove udruživanja.",
        "Svi zajedno plaćaju {saving} manje nego odvojeno, uključujući troškove udruživanja.",
    ),
    "subset": Phrase(
        "{best} should buy together and the others alone: {better} less than all together.",
        "{best} duhet të blejnë së bashku dhe të tjerët vetëm: {better} më pak se të gjithë.",
        "{best} neka kupuju zajedno, ostali sami: {better} manje nego svi zajedno.",
        "{best} neka kupuju zajedno, ostali sami: {better} manje nego svi zajedno.",
    ),
    "not_worth": Phrase(
        "Buy separately: joining costs {joining}; together would cost {loss} more.",
        "Blini veçmas: bashkimi kushton {joining}; së bashku do të kushtonte {loss} më shumë.",
        "Kupujte odvojeno: udruživanje stoji {joining}; zajedno bi bilo {loss} skuplje.",
        "Kupujte odvojeno: udruživanje košta {joining}; zajedno bi bilo {loss} skuplje.",
    ),
    "only_joint": Phrase(
        "At least one member cannot be served alone, so there is nothing to compare with.",
        "Të paktën një anëtar nuk furnizohet dot vetëm, prandaj nuk ka me çfarë të krahasohet.",
        "Barem jedna članica ne može biti opskrbljena sama pa nema usporedbe.",
        "Bar jedna članica ne može biti snabdevena sama pa nema poređenja.",
    ),
    "single": Phrase(
        "Only {members} needs this: there is nobody to buy it with.",
        "Vetëm {members} e ka nevojë: nuk ka me kë ta blejë.",
        "Treba samo članici {members}: nema s kim kupovati.",
        "Treba samo članici {members}: nema s kim da se kupuje.",
    ),
}

SHORTFALLS = {
    "no_offer": Phrase(
        "nobody offers it to these members",
        "askush nuk ua ofron këtyre anëtarëve",
        "nitko ga ne nudi tim članicama",
        "niko ga ne nudi tim članicama",
    ),
    "capacity": Phrase(
        "the offers cannot make so many by then",
        "ofertat nuk prodhojnë aq shumë deri atëherë",
        "ponude ne mogu proizvesti toliko do tada",
        "ponude ne mogu da proizvedu toliko do tada",
    ),
    "lead_time": Phrase(
        "no offer delivers that early",
        "asnjë ofertë nuk dorëzon aq herët",
        "nijedna ponuda ne isporučuje tako rano",
        "nijedna ponuda ne isporučuje tako rano",
    ),
    "minimum_order": Phrase(
        "the minimum order is not reached",
        "porosia minimale nuk arrihet",
        "najmanja narudžba nije dostignuta",
        "najmanja porudžbina nije dostignuta",
    ),
    "lot_size": Phrase(
        "no whole lots fit",
        "nuk përshtaten partí të plota",
        "cijele serije ne odgovaraju",
        "cele serije ne odgovaraju",
    ),
}

STATUSES = {
    "optimal": Phrase(
        "Proven: no plan is cheaper than this by more than the gap asked for.",
        "E provuar: asnjë plan nuk është më i lirë se ky përtej hendekut të kërkuar.",
        "Dokazano: nijedan plan nije jeftiniji za više od traženog razmaka.",
        "Dokazano: nijedan plan nije jeftiniji za više od traženog razmaka.",
    ),
    "limit": Phrase(
        "Stopped at the time limit: the best plan so far, with the gap shown.",
        "U ndal në kufirin kohor: plani më i mirë deri tani, me hendekun e treguar.",
        "Zaustavljeno na vremenskom ograničenju: najbolji plan dosad, s prikazanim razmakom.",
        "Zaustavljeno na vremenskom ograničenju: najbolji plan dosad, sa prikazanim razmakom.",
    ),
    "interrupted": Phrase(
        "Interrupted: the best plan so far, with the gap shown.",
        "U ndërpre: plani më i mirë deri tani, me hendekun e treguar.",
        "Prekinuto: najbolji plan dosad, s prikazanim razmakom.",
        "Prekinuto: najbolji plan dosad, sa prikazanim razmakom.",
    ),
}

VALUE_KINDS = {
    "ceiling": Phrase(
        "published ceiling, not a price",
        "tavan i publikuar, jo çmim",
        "objavljena gornja granica, ne cijena",
        "objavljena gornja granica, ne cena",
    ),
    "estimate": Phrase("estimate", "vlerësim", "procjena", "procena"),
    "offer": Phrase("offer", "ofertë", "ponuda", "ponuda"),
    "contract": Phrase("contract", "kontratë", "ugovor", "ugovor"),
    "paid": Phrase("paid", "e paguar", "plaćeno", "plaćeno"),
}

MARKS = {
    "V": Phrase(
        "read in the source", "lexuar në burim", "pročitano u izvoru", "pročitano u izvoru"
    ),
    "D": Phrase(
        "derived from sources",
        "nxjerrë nga burimet",
        "izvedeno iz izvora",
        "izvedeno iz izvora",
    ),
    "R": Phrase("to be confirmed", "për t'u konfirmuar", "treba potvrditi", "treba potvrditi"),
    "C": Phrase(
        "sources conflict", "burimet bien ndesh", "izvori se razilaze", "izvori se razilaze"
    ),
    "S": Phrase("synthetic", "sintetike", "sintetičko", "sintetičko"),
    "": Phrase("not marked", "pa shënim", "bez oznake", "bez oznake"),
}

RULES = {
    "value": Phrase("by value", "sipas vlerës", "po vrijednosti", "po vrednosti"),
    "quantity": Phrase("by quantity", "sipas sasisë", "po količini", "po količini"),
    "equal": Phrase("equally", "barabar", "jednako", "jednako"),
}

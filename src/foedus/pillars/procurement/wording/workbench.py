"""The words of the workbench: its tables, how runs end; pages and forms beside."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.pillars.procurement.wording.workbench_forms import FORMS
from foedus.pillars.procurement.wording.workbench_pages import PAGES
from foedus.pillars.procurement.wording.workbench_results import RESULTS
from foedus.pillars.procurement.wording.workbench_wrong import WRONG

TABLES = {
    "side": Phrase(
        "What each member pays and when it gets it, together and alone",
        "Çfarë paguan secili anëtar dhe kur merr, së bashku dhe vetëm",
        "Što svaka članica plaća i kada prima, zajedno i sama",
        "Šta svaka članica plaća i kada prima, zajedno i sama",
    ),
    "days_joint": Phrase(
        "Mean days to delivery, together",
        "Ditë mesatare deri në dorëzim, së bashku",
        "Prosječno dana do isporuke, zajedno",
        "Prosečno dana do isporuke, zajedno",
    ),
    "days_alone": Phrase(
        "Mean days to delivery, alone",
        "Ditë mesatare deri në dorëzim, vetëm",
        "Prosječno dana do isporuke, sama",
        "Prosečno dana do isporuke, sama",
    ),
    "figure": Phrase("Figure", "Treguesi", "Pokazatelj", "Pokazatelj"),
    "compared": Phrase("Side by side", "Krah për krah", "Usporedno", "Uporedo"),
    "takes_part": Phrase(
        "Members that take part",
        "Anëtarë pjesëmarrës",
        "Članice koje sudjeluju",
        "Članice koje učestvuju",
    ),
    "total": Phrase("Cost in all", "Kostoja gjithsej", "Ukupni trošak", "Ukupni trošak"),
    "against_first": Phrase(
        "Saving against the first",
        "Kursimi kundrejt të parit",
        "Ušteda prema prvom",
        "Ušteda u odnosu na prvi",
    ),
    "lateness": Phrase("Lateness", "Vonesa", "Kašnjenje", "Kašnjenje"),
    "gap": Phrase(
        "Gap to the proven bound",
        "Hendeku deri te kufiri i provuar",
        "Razmak do dokazane granice",
        "Razmak do dokazane granice",
    ),
    "over_budget": Phrase("Above budgets", "Mbi buxhetet", "Iznad proračuna", "Iznad budžeta"),
    "pays": Phrase("{member} pays", "{member} paguan", "{member} plaća", "{member} plaća"),
    "waits": Phrase(
        "{member}: mean days to delivery",
        "{member}: ditë mesatare deri në dorëzim",
        "{member}: prosječno dana do isporuke",
        "{member}: prosečno dana do isporuke",
    ),
    "reached": Phrase(
        "Price steps that are reached",
        "Shkallët e çmimit që arrihen",
        "Dosegnuti cjenovni razredi",
        "Dostignuti cenovni razredi",
    ),
    "before": Phrase("Before", "Para", "Prije", "Pre"),
    "after": Phrase("After", "Pas", "Poslije", "Posle"),
    "unit_prices": Phrase(
        "Mean price of a unit, the largest changes first",
        "Çmimi mesatar për njësi, ndryshimet më të mëdha të parat",
        "Prosječna cijena jedinice, najveće promjene prve",
        "Prosečna cena jedinice, najveće promene prve",
    ),
    "shares": Phrase(
        "Shares by each rule",
        "Pjesët sipas secilit rregull",
        "Udjeli po svakom pravilu",
        "Udeli po svakom pravilu",
    ),
    "funding": Phrase(
        "What the facts on record say",
        "Çfarë thonë faktet e regjistruara",
        "Što kažu zabilježene činjenice",
        "Šta kažu zabeležene činjenice",
    ),
    "funding_title": Phrase(
        "Funding: purchases that each statement is about",
        "Financimi: blerjet të cilave u përket secila thënie",
        "Financiranje: kupnje na koje se odnosi svaka tvrdnja",
        "Finansiranje: kupovine na koje se odnosi svaka tvrdnja",
    ),
    "rule": Phrase("Rule", "Rregulli", "Pravilo", "Pravilo"),
}

NOTICES: dict[str, tuple[Phrase, Phrase]] = {
    "stopped": (
        Phrase(
            "Stopped by a person: this is the best plan found by then.",
            "U ndal nga një person: ky është plani më i mirë i gjetur deri atëherë.",
            "Zaustavila osoba: ovo je najbolji plan nađen do tada.",
            "Zaustavila osoba: ovo je najbolji plan nađen do tada.",
        ),
        Phrase(
            "The gap below says how far from the optimum it can be at most.",
            "Hendeku më poshtë tregon sa larg optimumit mund të jetë më së shumti.",
            "Razmak naveden niže kaže koliko najviše može biti od optimuma.",
            "Razmak naveden niže kaže koliko najviše može biti od optimuma.",
        ),
    ),
    "stopped-empty": (
        Phrase(
            "Stopped before there was any plan.",
            "U ndal para se të kishte ndonjë plan.",
            "Zaustavljeno prije nego što je postojao ikakav plan.",
            "Zaustavljeno pre nego što je postojao ikakav plan.",
        ),
        Phrase(
            "Start it again from the order.",
            "Niseni sërish nga porosia.",
            "Pokrenite ponovno s narudžbe.",
            "Pokrenite ponovo sa porudžbine.",
        ),
    ),
    "cut_short": (
        Phrase(
            "The time ended the work before it was whole.",
            "Koha e mbylli punën para se të përfundonte.",
            "Vrijeme je isteklo prije nego što je posao dovršen.",
            "Vreme je isteklo pre nego što je posao dovršen.",
        ),
        Phrase(
            "Give it more minutes for a better plan or the whole comparison.",
            "Jepini më shumë minuta për një plan më të mirë ose krahasimin e plotë.",
            "Dajte više minuta za bolji plan ili potpunu usporedbu.",
            "Dajte više minuta za bolji plan ili potpuno poređenje.",
        ),
    ),
    "cannot_be_met": (
        Phrase(
            "The needs cannot be met, even together.",
            "Nevojat nuk mund të plotësohen, as së bashku.",
            "Potrebe se ne mogu podmiriti, ni zajedno.",
            "Potrebe se ne mogu podmiriti, ni zajedno.",
        ),
        Phrase(
            "Allow a later day, ask for less, or add an offer for what is missing.",
            "Lejoni një ditë më të vonë, kërkoni më pak ose shtoni një ofertë për atë që mungon.",
            "Dopustite kasniji dan, tražite manje ili dodajte ponudu za ono što nedostaje.",
            "Dozvolite kasniji dan, tražite manje ili dodajte ponudu za ono što nedostaje.",
        ),
    ),
    "no_plan": (
        Phrase(
            "No plan exists.", "Nuk ekziston asnjë plan.", "Plan ne postoji.", "Plan ne postoji."
        ),
        Phrase(
            "Look at minimum orders, lots and latest days.",
            "Shikoni porositë minimale, lotet dhe ditët e fundit.",
            "Pogledajte najmanje narudžbe, serije i krajnje dane.",
            "Pogledajte najmanje porudžbine, serije i krajnje dane.",
        ),
    ),
    "not_found": (
        Phrase(
            "No plan was found in the time given.",
            "Në kohën e dhënë nuk u gjet asnjë plan.",
            "U zadanom vremenu plan nije nađen.",
            "U zadatom vremenu plan nije nađen.",
        ),
        Phrase(
            "Give it more minutes.",
            "Jepini më shumë minuta.",
            "Dajte više minuta.",
            "Dajte više minuta.",
        ),
    ),
    "worker-lost": (
        Phrase(
            "The worker that computed this died, also at the second try.",
            "Procesi që e llogariste u ndërpre, edhe në provën e dytë.",
            "Proces koji je ovo računao prekinut je, i u drugom pokušaju.",
            "Proces koji je ovo računao prekinut je, i u drugom pokušaju.",
        ),
        Phrase(
            "Tell whoever runs this node; start it again when memory is free.",
            "Njoftoni administratorin e këtij nyje; niseni sërish kur të ketë memorie të lirë.",
            "Javite administratoru ovog čvora; pokrenite ponovno kada bude slobodne memorije.",
            "Javite administratoru ovog čvora; pokrenite ponovo kada bude slobodne memorije.",
        ),
    ),
    "run-lost": (
        Phrase(
            "The process that computed this died (status {status}).",
            "Procesi që e llogariste u ndërpre (statusi {status}).",
            "Proces koji je ovo računao prekinut je (status {status}).",
            "Proces koji je ovo računao prekinut je (status {status}).",
        ),
        Phrase(
            "Start it again; if it dies again, the order needs more memory than there is.",
            "Niseni sërish; nëse ndërpritet prapë, porosia do më shumë memorie se sa ka.",
            "Pokrenite ponovno; ako se opet prekine, narudžba treba više memorije "
            "nego što je ima.",
            "Pokrenite ponovo; ako se opet prekine, porudžbini treba više memorije "
            "nego što je ima.",
        ),
    ),
    "run-memory": (
        Phrase(
            "It would have taken more than {limit_mb} MB of memory.",
            "Do të kishte kërkuar më shumë se {limit_mb} MB memorie.",
            "Trebalo bi više od {limit_mb} MB memorije.",
            "Trebalo bi više od {limit_mb} MB memorije.",
        ),
        Phrase(
            "Start the worker with a higher --memory, or plan fewer items at once.",
            "Niseni procesin me --memory më të lartë, ose planifikoni më pak artikuj njëherësh.",
            "Pokrenite proces s većim --memory ili planirajte manje artikala odjednom.",
            "Pokrenite proces sa većim --memory ili planirajte manje artikala odjednom.",
        ),
    ),
    "run-raised": (
        Phrase(
            "The computation failed: {words}.",
            "Llogaritja dështoi: {words}.",
            "Računanje nije uspjelo: {words}.",
            "Računanje nije uspelo: {words}.",
        ),
        Phrase(
            "This is a fault of the programme: report it with the digest of the case.",
            "Ky është gabim i programit: raportojeni me përmbledhjen e rastit.",
            "Ovo je pogreška programa: prijavite je sa sažetkom slučaja.",
            "Ovo je greška programa: prijavite je sa sažetkom slučaja.",
        ),
    ),
    "run-deaf": (
        Phrase(
            "It did not stop within {seconds} seconds and was ended.",
            "Nuk u ndal brenda {seconds} sekondave dhe u mbyll.",
            "Nije se zaustavilo u {seconds} sekundi i prekinuto je.",
            "Nije se zaustavilo za {seconds} sekundi i prekinuto je.",
        ),
        Phrase(
            "Start it again with fewer minutes.",
            "Niseni sërish me më pak minuta.",
            "Pokrenite ponovno s manje minuta.",
            "Pokrenite ponovo sa manje minuta.",
        ),
    ),
}
"""How a run ended where that needs a word, and what can be done."""

PHRASES: dict[str, Phrase] = {**PAGES, **RESULTS, **FORMS, **WRONG}

"""What a refusal of this pillar's records says: what is wrong, and what cures it."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

_ONE_ROW = Phrase(
    "Correct row {row}.",
    "Korrigjoni rreshtin {row}.",
    "Ispravite redak {row}.",
    "Ispravite red {row}.",
)

REFUSALS: dict[str, tuple[Phrase, Phrase]] = {
    "row-of-another": (
        Phrase(
            "This row is of {value}; a ministry brings in its own rows only ({owner}).",
            "Ky rresht është i {value}; ministria sjell vetëm rreshtat e vet ({owner}).",
            "Ovaj redak pripada članici {value}; ministarstvo unosi samo svoje ({owner}).",
            "Ovaj red pripada članici {value}; ministarstvo unosi samo svoje ({owner}).",
        ),
        Phrase(
            "Take the row out; that ministry enters it at its own node.",
            "Hiqeni rreshtin; ajo ministri e shënon në nyjën e vet.",
            "Izbacite redak; ono ga ministarstvo unosi na svojem čvoru.",
            "Izbacite red; to ministarstvo ga unosi na svom čvoru.",
        ),
    ),
    "configuration-without-maker": (
        Phrase(
            "A configuration without the maker's NCAGE names no product.",
            "Konfiguracioni pa kodin NCAGE të prodhuesit nuk tregon asnjë produkt.",
            "Konfiguracija bez proizvođačeve oznake NCAGE ne označuje proizvod.",
            "Konfiguracija bez oznake NCAGE proizvođača ne označava proizvod.",
        ),
        Phrase(
            "Give the NCAGE or take the configuration away.",
            "Jepni kodin NCAGE ose hiqni konfiguracionin.",
            "Navedite NCAGE ili uklonite konfiguraciju.",
            "Navedite NCAGE ili uklonite konfiguraciju.",
        ),
    ),
    "equivalent-to-itself": (
        Phrase(
            "An item is not its own equivalent.",
            "Artikulli nuk është i njëvlershëm me veten.",
            "Artikl nije istovrijedan sam sebi.",
            "Artikal nije ekvivalentan sam sebi.",
        ),
        Phrase(
            "Choose another item.",
            "Zgjidhni tjetër artikull.",
            "Odaberite drugi artikl.",
            "Izaberite drugi artikal.",
        ),
    ),
    "requirement-of-another": (
        Phrase(
            "A stand-alone figure is about the own requirements of {owner} only.",
            "Shifra e blerjes vetëm lidhet vetëm me kërkesat e {owner}.",
            "Iznos samostalne kupnje odnosi se samo na vlastite potrebe: {owner}.",
            "Iznos samostalne kupovine se odnosi samo na sopstvene potrebe: {owner}.",
        ),
        Phrase(
            "Choose own requirements.",
            "Zgjidhni kërkesat tuaja.",
            "Odaberite vlastite potrebe.",
            "Izaberite sopstvene potrebe.",
        ),
    ),
    "more-leaving-than-held": (
        Phrase(
            "More leave than are held and on order together ({held}).",
            "Largohen më shumë se sa janë në gjendje dhe të porositura bashkë ({held}).",
            "Odlazi više nego što je u posjedu i naručeno zajedno ({held}).",
            "Odlazi više nego što je u posedu i naručeno zajedno ({held}).",
        ),
        Phrase(
            "Correct the three counts.",
            "Korrigjoni tri numrat.",
            "Ispravite tri broja.",
            "Ispravite tri broja.",
        ),
    ),
    "rate-of-itself": (
        Phrase(
            "A currency has no rate to itself.",
            "Monedha nuk ka kurs me veten.",
            "Valuta nema tečaj prema sebi.",
            "Valuta nema kurs prema sebi.",
        ),
        Phrase(
            "Choose two currencies.",
            "Zgjidhni dy monedha.",
            "Odaberite dvije valute.",
            "Izaberite dve valute.",
        ),
    ),
    "step-threshold": (
        Phrase(
            "Step {row} needs one threshold: by units or by value.",
            "Shkalla {row} kërkon një prag: sipas njësive ose sipas vlerës.",
            "Razred {row} treba jedan prag: po jedinicama ili po vrijednosti.",
            "Razred {row} treba jedan prag: po jedinicama ili po vrednosti.",
        ),
        Phrase(
            "Fill in exactly one of the two.",
            "Plotësoni saktësisht njërin nga të dy.",
            "Ispunite točno jedan od ta dva.",
            "Popunite tačno jedan od ta dva.",
        ),
    ),
    "step-thresholds-mixed": (
        Phrase(
            "Some steps count units and some count value.",
            "Disa shkallë numërojnë njësi dhe disa vlerë.",
            "Neki razredi broje jedinice, a neki vrijednost.",
            "Neki razredi broje jedinice, a neki vrednost.",
        ),
        Phrase(
            "Use one basis for all steps.",
            "Përdorni të njëjtën bazë për të gjitha shkallët.",
            "Za sve razrede rabite istu osnovicu.",
            "Za sve razrede koristite istu osnovu.",
        ),
    ),
    "steps-not-ascending": (
        Phrase(
            "Step {row} does not start above the step before it.",
            "Shkalla {row} nuk fillon mbi shkallën e mëparshme.",
            "Razred {row} ne počinje iznad prethodnoga.",
            "Razred {row} ne počinje iznad prethodnog.",
        ),
        Phrase(
            "Sort the steps; each threshold stands once.",
            "Renditni shkallët; çdo prag vetëm një herë.",
            "Poredajte razrede; svaki prag samo jednom.",
            "Poređajte razrede; svaki prag samo jednom.",
        ),
    ),
    "price-not-falling": (
        Phrase(
            "The price of step {row} is not below the price before it.",
            "Çmimi i shkallës {row} nuk është nën çmimin e mëparshëm.",
            "Cijena razreda {row} nije niža od prethodne.",
            "Cena razreda {row} nije niža od prethodne.",
        ),
        Phrase(
            "A step makes a unit cheaper: correct the price or remove the step.",
            "Shkalla e bën njësinë më të lirë: korrigjoni çmimin ose hiqni shkallën.",
            "Razred pojeftinjuje jedinicu: ispravite cijenu ili uklonite razred.",
            "Razred pojeftinjuje jedinicu: ispravite cenu ili uklonite razred.",
        ),
    ),
    "step-at-the-start": (
        Phrase(
            "Step {row} starts at or below the least order ({least}).",
            "Shkalla {row} fillon te porosia më e vogël ({least}) ose nën të.",
            "Razred {row} počinje na najmanjoj narudžbi ({least}) ili ispod nje.",
            "Razred {row} počinje na najmanjoj porudžbini ({least}) ili ispod nje.",
        ),
        Phrase(
            "Make it the base price, or start the step higher.",
            "Bëjeni çmim bazë ose filloni shkallën më lart.",
            "Neka to bude osnovna cijena ili podignite prag.",
            "Neka to bude osnovna cena ili podignite prag.",
        ),
    ),
    "incremental-by-units": (
        Phrase(
            "Steps on the units above count units, not value (row {row}).",
            "Shkallët mbi njësitë shtesë numërojnë njësi, jo vlerë (rreshti {row}).",
            "Razredi na jedinice iznad praga broje jedinice, ne vrijednost (redak {row}).",
            "Razredi na jedinice iznad praga broje jedinice, ne vrednost (red {row}).",
        ),
        _ONE_ROW,
    ),
    "incremental-by-value": (
        Phrase(
            "Steps on what lies above the total count value, not units (row {row}).",
            "Shkallët mbi pjesën e totalit numërojnë vlerë, jo njësi (rreshti {row}).",
            "Razredi na dio ukupnog iznosa broje vrijednost, ne jedinice (redak {row}).",
            "Razredi na deo ukupnog iznosa broje vrednost, ne jedinice (red {row}).",
        ),
        _ONE_ROW,
    ),
    "discount-not-growing": (
        Phrase(
            "Step {row} takes off no more than the step before it, or everything.",
            "Shkalla {row} nuk zbret më shumë se e mëparshmja, ose zbret gjithçka.",
            "Razred {row} ne daje veći popust od prethodnoga ili daje sve.",
            "Razred {row} ne daje veći popust od prethodnog ili daje sve.",
        ),
        Phrase(
            "Let the discounts grow and stay below 100 per cent.",
            "Zbritjet duhet të rriten dhe të mbeten nën 100 për qind.",
            "Neka popusti rastu i ostanu ispod 100 posto.",
            "Neka popusti rastu i ostanu ispod 100 odsto.",
        ),
    ),
    "booked-above-capacity": (
        Phrase(
            "In row {row} more is booked than can be made.",
            "Në rreshtin {row} janë zënë më shumë se sa mund të prodhohen.",
            "U retku {row} zauzeto je više nego što se može izraditi.",
            "U redu {row} zauzeto je više nego što može da se izradi.",
        ),
        _ONE_ROW,
    ),
    "shares-not-whole": (
        Phrase(
            "The shares sum to {total} per cent, not to 100.",
            "Shuma e pjesëve është {total} për qind, jo 100.",
            "Zbroj udjela je {total} posto, a ne 100.",
            "Zbir udela je {total} odsto, a ne 100.",
        ),
        Phrase(
            "Correct the shares.", "Korrigjoni pjesët.", "Ispravite udjele.", "Ispravite udele."
        ),
    ),
    "work-above-the-whole": (
        Phrase(
            "The work shares sum to {total} per cent, more than the whole.",
            "Shuma e pjesëve të punës është {total} për qind, më shumë se e tëra.",
            "Zbroj udjela u poslu je {total} posto, više od cjeline.",
            "Zbir udela u poslu je {total} odsto, više od celine.",
        ),
        Phrase(
            "Correct the shares.", "Korrigjoni pjesët.", "Ispravite udjele.", "Ispravite udele."
        ),
    ),
    "money-above-cost": (
        Phrase(
            "More money is named than the investment costs.",
            "Janë shënuar më shumë para se kostoja e investimit.",
            "Navedeno je više novca nego što ulaganje stoji.",
            "Navedeno je više novca nego što ulaganje košta.",
        ),
        Phrase(
            "Correct the amounts or the cost.",
            "Korrigjoni shumat ose koston.",
            "Ispravite iznose ili trošak.",
            "Ispravite iznose ili trošak.",
        ),
    ),
    "milestones-not-by-day": (
        Phrase(
            "The milestones are not in the order of their days.",
            "Pikat kyçe nuk janë të renditura sipas datës.",
            "Ključne točke nisu poredane po datumu.",
            "Ključne tačke nisu poređane po datumu.",
        ),
        Phrase(
            "Put the earliest first.",
            "Vendosni të parën më të hershmen.",
            "Najraniju stavite na prvo mjesto.",
            "Najraniju stavite na prvo mesto.",
        ),
    ),
    "readiness-reversed": (
        Phrase(
            "The level for adoption is below the level reached ({trl}).",
            "Niveli për miratim është nën nivelin e arritur ({trl}).",
            "Razina za uvođenje niža je od dosegnute ({trl}).",
            "Nivo za uvođenje je niži od dostignutog ({trl}).",
        ),
        Phrase(
            "Raise the wanted level or correct the present one.",
            "Ngrini nivelin e kërkuar ose korrigjoni të tanishmin.",
            "Povisite željenu razinu ili ispravite sadašnju.",
            "Povisite željeni nivo ili ispravite sadašnji.",
        ),
    ),
    "nothing-chosen": (
        Phrase(
            "Nothing is chosen in {field}.",
            "Nuk është zgjedhur asgjë te {field}.",
            "Ništa nije odabrano u polju {field}.",
            "Ništa nije izabrano u polju {field}.",
        ),
        Phrase(
            "Choose at least one.",
            "Zgjidhni të paktën një.",
            "Odaberite barem jedno.",
            "Izaberite bar jedno.",
        ),
    ),
    "record-not-seen": (
        Phrase(
            "A record that the order needs is not at this node.",
            "Një regjistrim që i duhet porosisë nuk është në këtë nyje.",
            "Zapis koji narudžba treba nije na ovom čvoru.",
            "Zapis koji porudžbina treba nije na ovom čvoru.",
        ),
        Phrase(
            "Ask its owner to release it to all members of the order.",
            "Kërkojini pronarit ta lëshojë për të gjithë anëtarët e porosisë.",
            "Zamolite vlasnika da ga pošalje svim članicama narudžbe.",
            "Zamolite vlasnika da ga pošalje svim članicama porudžbine.",
        ),
    ),
    "units-differ": (
        Phrase(
            "This item is the same as {first}, but is counted in another unit.",
            "Ky artikull është i njëjtë me {first}, por numërohet me njësi tjetër.",
            "Ovaj je artikl isti kao {first}, ali se broji u drugoj jedinici.",
            "Ovaj artikal je isti kao {first}, ali se broji u drugoj jedinici.",
        ),
        Phrase(
            "Agree on one unit with the other owner.",
            "Merrni vesh për një njësi me pronarin tjetër.",
            "Dogovorite jednu jedinicu s drugim vlasnikom.",
            "Dogovorite jednu jedinicu sa drugim vlasnikom.",
        ),
    ),
}

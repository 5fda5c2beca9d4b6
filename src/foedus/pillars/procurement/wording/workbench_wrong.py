"""What the forms of the workbench refuse: what is wrong where, and the cure."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

WRONG: dict[str, Phrase] = {
    "workbench.wrong.members": Phrase(
        "Nobody takes part: tick at least one member.",
        "Askush nuk merr pjesë: shënoni të paktën një anëtar.",
        "Nitko ne sudjeluje: označite barem jednu članicu.",
        "Niko ne učestvuje: označite bar jednu članicu.",
    ),
    "workbench.wrong.member": Phrase(
        "{member} is not in this order: choose from the list.",
        "{member} nuk është në këtë porosi: zgjidhni nga lista.",
        "{member} nije u ovoj narudžbi: odaberite s popisa.",
        "{member} nije u ovoj porudžbini: izaberite sa spiska.",
    ),
    "workbench.wrong.nothing": Phrase(
        "Nothing is different: change who takes part, or fill in a change.",
        "Asgjë nuk ndryshon: ndryshoni pjesëmarrësit ose plotësoni një ndryshim.",
        "Ništa nije drukčije: promijenite sudionice ili ispunite promjenu.",
        "Ništa nije drugačije: promenite učesnice ili popunite promenu.",
    ),
    "workbench.wrong.title": Phrase(
        "The name is too long: at most {most} characters.",
        "Emri është tepër i gjatë: më së shumti {most} shenja.",
        "Naziv je predug: najviše {most} znakova.",
        "Naziv je predugačak: najviše {most} znakova.",
    ),
    "workbench.wrong.objective": Phrase(
        "Choose what matters most: cost or delivery.",
        "Zgjidhni çfarë ka më shumë rëndësi: kostoja ose dorëzimi.",
        "Odaberite što je najvažnije: trošak ili isporuka.",
        "Izaberite šta je najvažnije: trošak ili isporuka.",
    ),
    "workbench.wrong.minutes": Phrase(
        "‘{written}’ is no number of minutes: write a whole number from 1 to {most}.",
        "‘{written}’ nuk është numër minutash: shkruani një numër të plotë nga 1 deri {most}.",
        "‘{written}’ nije broj minuta: napišite cijeli broj od 1 do {most}.",
        "‘{written}’ nije broj minuta: napišite ceo broj od 1 do {most}.",
    ),
    "workbench.wrong.kind": Phrase(
        "Say what changes: choose it from the list, or clear the line.",
        "Thoni çfarë ndryshon: zgjidheni nga lista ose zbrazeni rreshtin.",
        "Navedite što se mijenja: odaberite s popisa ili ispraznite redak.",
        "Navedite šta se menja: izaberite sa spiska ili ispraznite red.",
    ),
    "workbench.wrong.what.suppliers": Phrase(
        "Change {number} is about a supplier: choose one under Suppliers.",
        "Ndryshimi {number} ka të bëjë me një furnizues: zgjidhni një te Furnizuesit.",
        "Promjena {number} odnosi se na dobavljača: odaberite ga pod Dobavljači.",
        "Promena {number} se odnosi na dobavljača: izaberite ga pod Dobavljači.",
    ),
    "workbench.wrong.what.rates": Phrase(
        "Change {number} is about a currency: choose one under Currencies; without a foreign "
        "currency there is no rate to move.",
        "Ndryshimi {number} ka të bëjë me një monedhë: zgjidhni një te Monedhat; pa monedhë "
        "të huaj nuk ka kurs për të lëvizur.",
        "Promjena {number} odnosi se na valutu: odaberite je pod Valute; bez strane valute "
        "nema tečaja.",
        "Promena {number} se odnosi na valutu: izaberite je pod Valute; bez strane valute "
        "nema kursa.",
    ),
    "workbench.wrong.what.members": Phrase(
        "Change {number} is about a budget: choose a member under Members with a budget; "
        "only our own budgets are known here.",
        "Ndryshimi {number} ka të bëjë me një buxhet: zgjidhni një anëtar te Anëtarët me "
        "buxhet; këtu njihen vetëm buxhetet tona.",
        "Promjena {number} odnosi se na proračun: odaberite članicu pod Članice s "
        "proračunom; ovdje su poznati samo naši proračuni.",
        "Promena {number} se odnosi na budžet: izaberite članicu pod Članice sa budžetom; "
        "ovde su poznati samo naši budžeti.",
    ),
    "workbench.wrong.days": Phrase(
        "Change {number}: ‘{written}’ is no number of days: write a whole number, such as 180.",
        "Ndryshimi {number}: ‘{written}’ nuk është numër ditësh: shkruani një numër të "
        "plotë, p.sh. 180.",
        "Promjena {number}: ‘{written}’ nije broj dana: napišite cijeli broj, npr. 180.",
        "Promena {number}: ‘{written}’ nije broj dana: napišite ceo broj, npr. 180.",
    ),
    "workbench.wrong.days.far": Phrase(
        "Change {number}: {written} days are too many: at most {most} either way.",
        "Ndryshimi {number}: {written} ditë janë tepër: më së shumti {most} në secilin drejtim.",
        "Promjena {number}: {written} dana previše je: najviše {most} u oba smjera.",
        "Promena {number}: {written} dana je previše: najviše {most} u oba smera.",
    ),
    "workbench.wrong.pct": Phrase(
        "Change {number}: ‘{written}’ is no percentage: write a number with at most two "
        "decimals that is not 0, such as -12.5.",
        "Ndryshimi {number}: ‘{written}’ nuk është përqindje: shkruani një numër jo zero me "
        "më së shumti dy shifra pas presjes, p.sh. -12,5.",
        "Promjena {number}: ‘{written}’ nije postotak: napišite broj različit od 0 s najviše "
        "dvije decimale, npr. -12,5.",
        "Promena {number}: ‘{written}’ nije procenat: napišite broj različit od 0 sa najviše "
        "dve decimale, npr. -12,5.",
    ),
    "workbench.wrong.pct.far": Phrase(
        "Change {number}: {written} per cent is too far: more than -100 and at most 100.",
        "Ndryshimi {number}: {written} përqind është tepër: më shumë se -100 dhe më së "
        "shumti 100.",
        "Promjena {number}: {written} posto previše je: više od -100 i najviše 100.",
        "Promena {number}: {written} odsto je previše: više od -100 i najviše 100.",
    ),
    "workbench.wrong.accession": Phrase(
        "{member} takes part already, or is no state that can be chosen: choose another one.",
        "{member} merr pjesë tashmë ose nuk është shtet që mund të zgjidhet: zgjidhni një tjetër.",
        "{member} već sudjeluje ili nije država koja se može odabrati: odaberite drugu.",
        "{member} već učestvuje ili nije država koja može da se izabere: izaberite drugu.",
    ),
    "workbench.wrong.need.line": Phrase(
        "Line {line}: ‘{written}’ is no need: write item, units and day, with spaces between.",
        "Rreshti {line}: ‘{written}’ nuk është nevojë: shkruani artikullin, njësitë dhe "
        "ditën, me hapësira ndërmjet.",
        "Redak {line}: ‘{written}’ nije potreba: napišite artikl, jedinice i dan, s razmacima.",
        "Red {line}: ‘{written}’ nije potreba: napišite artikal, jedinice i dan, sa razmacima.",
    ),
    "workbench.wrong.need.item": Phrase(
        "Line {line}: there is no item ‘{written}’ in this order: take a code from the list "
        "below.",
        "Rreshti {line}: nuk ka artikull ‘{written}’ në këtë porosi: merrni një kod nga "
        "lista më poshtë.",
        "Redak {line}: u ovoj narudžbi nema artikla ‘{written}’: uzmite šifru s popisa niže.",
        "Red {line}: u ovoj porudžbini nema artikla ‘{written}’: uzmite šifru sa spiska niže.",
    ),
    "workbench.wrong.need.quantity": Phrase(
        "Line {line}: ‘{written}’ is no quantity: write a whole number of 1 or more.",
        "Rreshti {line}: ‘{written}’ nuk është sasi: shkruani një numër të plotë, 1 ose më shumë.",
        "Redak {line}: ‘{written}’ nije količina: napišite cijeli broj, 1 ili više.",
        "Red {line}: ‘{written}’ nije količina: napišite ceo broj, 1 ili više.",
    ),
    "workbench.wrong.need.day": Phrase(
        "Line {line}: ‘{written}’ is no day from the day of the order to the end of the "
        "plan: write it as 2028-06-30.",
        "Rreshti {line}: ‘{written}’ nuk është ditë nga dita e porosisë deri në fund të "
        "planit: shkruajeni si 2028-06-30.",
        "Redak {line}: ‘{written}’ nije dan od dana narudžbe do kraja plana: napišite ga kao "
        "2028-06-30.",
        "Red {line}: ‘{written}’ nije dan od dana porudžbine do kraja plana: napišite ga kao "
        "2028-06-30.",
    ),
    "workbench.wrong.needs": Phrase(
        "{member} released no requirement for this order: write what it would need.",
        "{member} nuk na lëshoi asnjë nevojë për këtë porosi: shkruani çfarë do t'i duhej.",
        "{member} nije ustupila nijednu potrebu za ovu narudžbu: napišite što bi joj trebalo.",
        "{member} nije ustupila nijednu potrebu za ovu porudžbinu: napišite šta bi joj trebalo.",
    ),
    "workbench.wrong.filter": Phrase(
        "‘{written}’ is no choice of this list: choose again.",
        "‘{written}’ nuk është zgjedhje e kësaj liste: zgjidhni sërish.",
        "‘{written}’ nije izbor ovog popisa: odaberite ponovno.",
        "‘{written}’ nije izbor ovog spiska: izaberite ponovo.",
    ),
    "workbench.wrong.busy": Phrase(
        "There are {count} runs waiting already: wait for one, or stop one.",
        "Janë tashmë {count} llogaritje në pritje: prisni njërën ose ndaleni njërën.",
        "Već čeka {count} izračuna: pričekajte ili zaustavite neki.",
        "Već čeka {count} proračuna: sačekajte ili zaustavite neki.",
    ),
}

"""What a refusal of an annex, an order or a saving says: what is wrong, and what cures it."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase

_ROW = Phrase(
    "Correct row {row}.",
    "Korrigjoni rreshtin {row}.",
    "Ispravite redak {row}.",
    "Ispravite red {row}.",
)

REFUSALS: Mapping[str, tuple[Phrase, Phrase]] = {
    "share-not-the-sum": (
        Phrase(
            "A share is not the sum of goods and common costs.",
            "Një pjesë nuk është shuma e mallrave dhe e kostove të përbashkëta.",
            "Udio nije zbroj robe i zajedničkih troškova.",
            "Udeo nije zbir robe i zajedničkih troškova.",
        ),
        _ROW,
    ),
    "row-of-no-member": (
        Phrase(
            "{value} does not take part.",
            "{value} nuk merr pjesë.",
            "{value} ne sudjeluje.",
            "{value} ne učestvuje.",
        ),
        _ROW,
    ),
    "verdict-without-reason": (
        Phrase(
            "A refusal names its faults; a verified annex has none.",
            "Refuzimi i përmend gabimet; aneksi i verifikuar nuk ka.",
            "Odbijanje navodi pogreške; provjereni ih dodatak nema.",
            "Odbijanje navodi greške; provereni aneks ih nema.",
        ),
        Phrase(
            "Check the annex again.",
            "Kontrollojeni sërish aneksin.",
            "Ponovno provjerite dodatak.",
            "Ponovo proverite aneks.",
        ),
    ),
    "order-not-drafted-first": (
        Phrase(
            "A national order begins as a draft.",
            "Porosia kombëtare fillon si draft.",
            "Nacionalna narudžba počinje kao nacrt.",
            "Nacionalna porudžbina počinje kao nacrt.",
        ),
        Phrase(
            "Let the first stage be the draft.",
            "Faza e parë le të jetë drafti.",
            "Neka prva faza bude nacrt.",
            "Neka prva faza bude nacrt.",
        ),
    ),
    "stages-not-by-day": (
        Phrase(
            "A stage is dated before the one it follows.",
            "Një fazë ka datë para asaj që ndjek.",
            "Faza nosi datum prije one koju slijedi.",
            "Faza nosi datum pre one koju sledi.",
        ),
        _ROW,
    ),
    "stage-not-allowed": (
        Phrase(
            "This stage cannot follow the one before.",
            "Kjo fazë nuk mund të ndjekë të mëparshmen.",
            "Ta faza ne može slijediti prethodnu.",
            "Ta faza ne može da sledi prethodnu.",
        ),
        Phrase(
            "Choose a stage that may follow.",
            "Zgjidhni një fazë që mund të vijë pas saj.",
            "Odaberite fazu koja može slijediti.",
            "Izaberite fazu koja može da sledi.",
        ),
    ),
    "stage-differs-from-history": (
        Phrase(
            "The stage is not the last one reached.",
            "Faza nuk është e fundit e arritur.",
            "Faza nije posljednja dosegnuta.",
            "Faza nije poslednja dostignuta.",
        ),
        Phrase(
            "Add the stage to those reached.",
            "Shtojeni fazën te ato të arritura.",
            "Dodajte fazu među dosegnute.",
            "Dodajte fazu među dostignute.",
        ),
    ),
    "total-not-the-sum": (
        Phrase(
            "The total is not the sum of the lines and the common costs.",
            "Gjithsejja nuk është shuma e rreshtave dhe e kostove të përbashkëta.",
            "Ukupni iznos nije zbroj redaka i zajedničkih troškova.",
            "Ukupan iznos nije zbir redova i zajedničkih troškova.",
        ),
        Phrase(
            "Correct the total.",
            "Korrigjoni gjithsejin.",
            "Ispravite ukupni iznos.",
            "Ispravite ukupan iznos.",
        ),
    ),
    "paid-without-a-day": (
        Phrase(
            "A payment is paid on a day, and only then.",
            "Pagesa është kryer në një datë, dhe vetëm atëherë.",
            "Plaćeno je ono što ima dan plaćanja, i samo to.",
            "Plaćeno je ono što ima dan plaćanja, i samo to.",
        ),
        Phrase(
            "Give the day of payment, or leave it due.",
            "Jepni datën e pagesës ose lëreni për t'u paguar.",
            "Upišite dan plaćanja ili ostavite da dospijeva.",
            "Upišite dan plaćanja ili ostavite da dospeva.",
        ),
    ),
    "accepted-without-figures": (
        Phrase(
            "An accepted delivery has a day and a quantity, and only it has.",
            "Vetëm dorëzimi i pranuar ka datë dhe sasi të pranuar.",
            "Samo preuzeta isporuka ima dan i količinu preuzimanja.",
            "Samo preuzeta isporuka ima dan i količinu preuzimanja.",
        ),
        Phrase(
            "Give day and quantity, or leave it planned.",
            "Jepni datën dhe sasinë ose lëreni të planifikuar.",
            "Upišite dan i količinu ili ostavite planiranom.",
            "Upišite dan i količinu ili ostavite planiranom.",
        ),
    ),
    "resolved-without-words": (
        Phrase(
            "A resolved discrepancy says when and how.",
            "Mospërputhja e zgjidhur thotë kur dhe si.",
            "Riješeno odstupanje kaže kada i kako.",
            "Rešeno odstupanje kaže kada i kako.",
        ),
        Phrase(
            "Give the day and how it was resolved.",
            "Jepni datën dhe si u zgjidh.",
            "Upišite dan i kako je riješeno.",
            "Upišite dan i kako je rešeno.",
        ),
    ),
    "saving-goes-back": (
        Phrase(
            "A saving does not go back to an earlier stage.",
            "Kursimi nuk kthehet në një fazë të mëparshme.",
            "Ušteda se ne vraća u raniju fazu.",
            "Ušteda se ne vraća u raniju fazu.",
        ),
        Phrase(
            "Put the figures in the order of the stages.",
            "Vendosni shifrat sipas radhës së fazave.",
            "Poredajte iznose po fazama.",
            "Poređajte iznose po fazama.",
        ),
    ),
    "saving-skips-a-stage": (
        Phrase(
            "A stage is missing, and nothing says why.",
            "Mungon një fazë dhe asgjë nuk thotë pse.",
            "Nedostaje faza, a ništa ne kaže zašto.",
            "Nedostaje faza, a ništa ne kaže zašto.",
        ),
        Phrase(
            "Add the figure of that stage, or say why there is none.",
            "Shtoni shifrën e asaj faze ose thoni pse nuk ka.",
            "Dodajte iznos te faze ili recite zašto ga nema.",
            "Dodajte iznos te faze ili recite zašto ga nema.",
        ),
    ),
}

ACTS: Mapping[str, Phrase] = {
    "not-verified-here": Phrase(
        "Our own node has not checked this version yet. Check it first.",
        "Nyja jonë ende nuk e ka kontrolluar këtë version. Kontrollojeni më parë.",
        "Naš čvor još nije provjerio ovu inačicu. Prvo je provjerite.",
        "Naš čvor još nije proverio ovu verziju. Prvo je proverite.",
    ),
    "refused-here": Phrase(
        "Our own node refused this version: it can only be returned or rejected.",
        "Nyja jonë e refuzoi këtë version: mund vetëm të kthehet ose të refuzohet.",
        "Naš je čvor odbio ovu inačicu: može se samo vratiti ili odbiti.",
        "Naš čvor je odbio ovu verziju: može samo da se vrati ili odbije.",
    ),
    "annex-not-approved": Phrase(
        "Not all members have approved this version.",
        "Jo të gjithë anëtarët e kanë miratuar këtë version.",
        "Nisu sve članice odobrile ovu inačicu.",
        "Nisu sve članice odobrile ovu verziju.",
    ),
    "order-exists": Phrase(
        "Our national order of this annex exists already.",
        "Porosia jonë kombëtare nga ky aneks ekziston tashmë.",
        "Naša nacionalna narudžba iz ovog dodatka već postoji.",
        "Naša nacionalna porudžbina iz ovog aneksa već postoji.",
    ),
    "annex-too-long": Phrase(
        "The plan has more deliveries than an annex can carry. Split the order.",
        "Plani ka më shumë dorëzime sesa mban aneksi. Ndajeni porosinë.",
        "Plan ima više isporuka nego što dodatak može nositi. Podijelite narudžbu.",
        "Plan ima više isporuka nego što aneks može da nosi. Podelite porudžbinu.",
    ),
    "record-changed": Phrase(
        "Somebody changed this record in the meantime. Open it again.",
        "Dikush e ndryshoi këtë regjistrim ndërkohë. Hapeni sërish.",
        "Netko je u međuvremenu promijenio ovaj zapis. Otvorite ga ponovno.",
        "Neko je u međuvremenu promenio ovaj zapis. Otvorite ga ponovo.",
    ),
    "not-the-owner": Phrase(
        "Only its owner changes a record.",
        "Vetëm zotëruesi e ndryshon regjistrimin.",
        "Zapis mijenja samo njegov vlasnik.",
        "Zapis menja samo njegov vlasnik.",
    ),
    "order-changed-since": Phrase(
        "The order has changed since this was computed. Compute it again.",
        "Porosia ka ndryshuar që kur u llogarit kjo. Llogariteni sërish.",
        "Narudžba je promijenjena nakon ovog izračuna. Izračunajte ponovno.",
        "Porudžbina je promenjena posle ovog proračuna. Izračunajte ponovo.",
    ),
    "no-plan": Phrase(
        "This run has no plan to make an annex of.",
        "Kjo llogaritje nuk ka plan për të bërë aneks.",
        "Ovaj izračun nema plana za dodatak.",
        "Ovaj proračun nema plan za aneks.",
    ),
    "stage-not-allowed": REFUSALS["stage-not-allowed"][0],
    "stages-not-by-day": REFUSALS["stages-not-by-day"][0],
    "record-shape": Phrase(
        "Something in the form is not as it should be.",
        "Diçka në formular nuk është siç duhet.",
        "Nešto u obrascu nije kako treba.",
        "Nešto u obrascu nije kako treba.",
    ),
}

PHRASES: Mapping[str, Phrase] = {
    **{f"refusal.{code}": wrong for code, (wrong, _) in REFUSALS.items()},
    **{f"cure.{code}": cure for code, (_, cure) in REFUSALS.items()},
    **{f"council.refused.{code}": phrase for code, phrase in ACTS.items()},
}

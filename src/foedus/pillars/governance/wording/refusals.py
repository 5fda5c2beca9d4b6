"""What a refusal of this pillar says: what is wrong, and what cures it."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

REFUSALS: dict[str, tuple[Phrase, Phrase]] = {
    "signatory-not-a-party": (
        Phrase(
            "Somebody signs for {value}, which is not among the parties (row {row}).",
            "Dikush nënshkruan për {value}, që nuk është ndër palët (rreshti {row}).",
            "Netko potpisuje za {value}, koja nije među strankama (redak {row}).",
            "Neko potpisuje za {value}, koja nije među stranama (red {row}).",
        ),
        Phrase(
            "Add the party or correct the signatory.",
            "Shtoni palën ose korrigjoni nënshkruesin.",
            "Dodajte stranku ili ispravite potpisnika.",
            "Dodajte stranu ili ispravite potpisnika.",
        ),
    ),
    "lead-not-a-participant": (
        Phrase(
            "The lead is not among the participants.",
            "Drejtuesi nuk është ndër pjesëmarrësit.",
            "Nositelj nije među sudionicama.",
            "Nosilac nije među učesnicama.",
        ),
        Phrase(
            "Add it to the participants or choose another lead.",
            "Shtojeni te pjesëmarrësit ose zgjidhni drejtues tjetër.",
            "Dodajte ga među sudionice ili odaberite drugoga.",
            "Dodajte ga među učesnice ili izaberite drugog.",
        ),
    ),
    "forecast-after-the-end": (
        Phrase(
            "A step that is done or stopped has no day on which it is expected.",
            "Hapi i kryer ose i ndërprerë nuk ka datë të pritshme.",
            "Dovršen ili obustavljen korak nema očekivani datum.",
            "Završen ili obustavljen korak nema očekivani datum.",
        ),
        Phrase(
            "Clear the expected day or change the status.",
            "Fshini datën e pritshme ose ndryshoni gjendjen.",
            "Obrišite očekivani datum ili promijenite stanje.",
            "Obrišite očekivani datum ili promenite stanje.",
        ),
    ),
    "chairs-overlap": (
        Phrase(
            "Two turns of the chair overlap or are not in order.",
            "Dy mandate kryesimi mbivendosen ose nuk janë me radhë.",
            "Dva se predsjedanja preklapaju ili nisu po redu.",
            "Dva predsedavanja se preklapaju ili nisu po redu.",
        ),
        Phrase(
            "Let each turn begin after the last day of the one before.",
            "Çdo mandat le të fillojë pas ditës së fundit të atij paraprak.",
            "Neka svako počne nakon zadnjeg dana prethodnoga.",
            "Neka svako počne posle poslednjeg dana prethodnog.",
        ),
    ),
    "plan-not-frozen": (
        Phrase(
            "The package does not contain its own plan.",
            "Paketa nuk përmban vetë planin e saj.",
            "Paket ne sadrži vlastiti plan.",
            "Paket ne sadrži sopstveni plan.",
        ),
        Phrase(
            "Freeze the plan again.",
            "Ngrijeni planin përsëri.",
            "Ponovno zamrznite plan.",
            "Ponovo zamrznite plan.",
        ),
    ),
    "history-not-by-day": (
        Phrase(
            "The stages are not in the order of their days.",
            "Fazat nuk janë të renditura sipas datës.",
            "Faze nisu poredane po datumu.",
            "Faze nisu poređane po datumu.",
        ),
        Phrase(
            "Put the earliest first.",
            "Vendosni të parën më të hershmen.",
            "Najraniju stavite na prvo mjesto.",
            "Najraniju stavite na prvo mesto.",
        ),
    ),
    "stage-not-the-last": (
        Phrase(
            "The stage is not the last one of the history.",
            "Faza nuk është e fundit në historik.",
            "Faza nije posljednja u povijesti.",
            "Faza nije poslednja u istorijatu.",
        ),
        Phrase(
            "Add it to the history with its proof, or choose the last one.",
            "Shtojeni në historik me dëshminë ose zgjidhni të fundit.",
            "Dodajte je u povijest s dokazom ili odaberite posljednju.",
            "Dodajte je u istorijat sa dokazom ili izaberite poslednju.",
        ),
    ),
    "term-avoids-itself": (
        Phrase(
            "The official term {value} is also among the words to avoid (row {row}).",
            "Termi zyrtar {value} është edhe ndër fjalët për t'u shmangur (rreshti {row}).",
            "Službeni naziv {value} je i među riječima koje treba izbjegavati (redak {row}).",
            "Zvanični termin {value} je i među rečima koje treba izbegavati (red {row}).",
        ),
        Phrase(
            "Remove it from the words to avoid.",
            "Hiqeni nga fjalët për t'u shmangur.",
            "Uklonite ga iz riječi za izbjegavanje.",
            "Uklonite ga iz reči za izbegavanje.",
        ),
    ),
}

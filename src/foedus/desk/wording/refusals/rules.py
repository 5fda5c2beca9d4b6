"""Refusals of the rules that kinds of every pillar share."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

RULES: dict[str, tuple[Phrase, Phrase]] = {
    "stays-at-home": (
        Phrase(
            "Such a record is for our own ministry alone: no label can show it to others.",
            "Ky regjistër është vetëm për ministrinë tonë: asnjë etiketë s'ua tregon të tjerëve.",
            "Takav je zapis samo za naše ministarstvo: nijedna ga oznaka ne pokazuje drugima.",
            "Takav zapis je samo za naše ministarstvo: nijedna oznaka ga ne pokazuje drugima.",
        ),
        Phrase(
            "Keep it for the own ministry; share the requirement instead.",
            "Mbajeni vetëm për ministrinë; ndani kërkesën në vend të tij.",
            "Zadržite ga za svoje ministarstvo; umjesto njega pošaljite potrebu.",
            "Zadržite ga za svoje ministarstvo; umesto njega pošaljite potrebu.",
        ),
    ),
    "value-taken": (
        Phrase(
            "Another record of ours has “{value}” here already.",
            "Një regjistër tjetër yni e ka tashmë “{value}” këtu.",
            "Drugi naš zapis ovdje već ima “{value}”.",
            "Drugi naš zapis ovde već ima “{value}”.",
        ),
        Phrase(
            "Change that record, or write another value.",
            "Ndryshojeni atë regjistër ose shkruani tjetër vlerë.",
            "Izmijenite taj zapis ili upišite drugu vrijednost.",
            "Izmenite taj zapis ili upišite drugu vrednost.",
        ),
    ),
    "list-not-ascending": (
        Phrase(
            "This list is not in ascending order, or names something twice.",
            "Kjo listë nuk është në rend rritës ose përmend diçka dy herë.",
            "Ovaj popis nije u uzlaznom poretku ili nešto navodi dvaput.",
            "Ovaj spisak nije u rastućem redosledu ili nešto navodi dvaput.",
        ),
        Phrase(
            "Sort it and keep each item once.",
            "Renditeni dhe mbani çdo element vetëm një herë.",
            "Poredajte ga i svaku stavku zadržite jednom.",
            "Poređajte ga i svaku stavku zadržite jednom.",
        ),
    ),
    "row-repeated": (
        Phrase(
            "Row {row} repeats {value}.",
            "Rreshti {row} përsërit {value}.",
            "Redak {row} ponavlja {value}.",
            "Red {row} ponavlja {value}.",
        ),
        Phrase(
            "Remove one of the two rows or change it.",
            "Hiqni njërin nga dy rreshtat ose ndryshojeni.",
            "Uklonite jedan od dvaju redaka ili ga izmijenite.",
            "Uklonite jedan od dva reda ili ga izmenite.",
        ),
    ),
    "days-reversed": (
        Phrase(
            "This day is before the day in the field {first}.",
            "Kjo datë është para datës në fushën {first}.",
            "Ovaj je datum prije datuma u polju {first}.",
            "Ovaj datum je pre datuma u polju {first}.",
        ),
        Phrase(
            "Exchange the two days or correct one.",
            "Këmbeni dy datat ose korrigjoni njërën.",
            "Zamijenite datume ili ispravite jedan.",
            "Zamenite datume ili ispravite jedan.",
        ),
    ),
    "in-anothers-name": (
        Phrase(
            "Only {owner} can be named here: a member speaks for itself.",
            "Këtu mund të shënohet vetëm {owner}: çdo anëtar flet për veten.",
            "Ovdje se može navesti samo {owner}: članica govori u svoje ime.",
            "Ovde se može navesti samo {owner}: članica govori u svoje ime.",
        ),
        Phrase(
            "Choose {owner}; the other member writes a record of its own.",
            "Zgjidhni {owner}; anëtari tjetër shkruan regjistrimin e vet.",
            "Odaberite {owner}; druga članica piše vlastiti zapis.",
            "Izaberite {owner}; druga članica piše sopstveni zapis.",
        ),
    ),
    "refers-to-itself": (
        Phrase(
            "The record refers to itself.",
            "Regjistrimi i referohet vetes.",
            "Zapis upućuje sam na sebe.",
            "Zapis upućuje sam na sebe.",
        ),
        Phrase(
            "Choose another record or leave the field empty.",
            "Zgjidhni një regjistrim tjetër ose lëreni fushën bosh.",
            "Odaberite drugi zapis ili ostavite polje prazno.",
            "Izaberite drugi zapis ili ostavite polje prazno.",
        ),
    ),
}

"""What is wrong with an annex, in words: a sentence for each code of `checking` and `verify`.

The place and the figures stand beside the sentence, so it names neither.
"""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase
from foedus.pillars.procurement.wording.annex_order_faults import OF_ORDERS

FAULTS: Mapping[str, Phrase] = {
    "field_unknown": Phrase(
        "The annex says something that an annex has no field for.",
        "Aneksi thotë diçka për të cilën aneksi nuk ka fushë.",
        "Dodatak sadrži podatak za koji nema polja.",
        "Aneks sadrži podatak za koji nema polja.",
    ),
    "private_inside": Phrase(
        "A private record is named among the inputs.",
        "Ndër të dhënat hyrëse përmendet një regjistrim privat.",
        "Među ulaznim zapisima naveden je privatan zapis.",
        "Među ulaznim zapisima naveden je privatan zapis.",
    ),
    "input_unknown": Phrase(
        "This record is not here.",
        "Ky regjistrim nuk është këtu.",
        "Ovaj zapis nije ovdje.",
        "Ovaj zapis nije ovde.",
    ),
    "input_changed": Phrase(
        "This record has changed since the annex was computed.",
        "Ky regjistrim ka ndryshuar që kur u llogarit aneksi.",
        "Ovaj je zapis promijenjen nakon izračuna dodatka.",
        "Ovaj zapis je promenjen posle izračunavanja aneksa.",
    ),
    "input_missing": Phrase(
        "A record that the order chose is not among the inputs.",
        "Një regjistrim që porosia e ka zgjedhur nuk është ndër të dhënat hyrëse.",
        "Zapis koji je narudžba odabrala nije među ulaznima.",
        "Zapis koji je porudžbina izabrala nije među ulaznima.",
    ),
    "records_refused": Phrase(
        "The records do not make an order.",
        "Regjistrimet nuk përbëjnë një porosi.",
        "Od ovih zapisa ne može nastati narudžba.",
        "Od ovih zapisa ne može nastati porudžbina.",
    ),
    "frame_differs": Phrase(
        "The frame is not that of the order.",
        "Korniza nuk është ajo e porosisë.",
        "Okvir nije onaj iz narudžbe.",
        "Okvir nije onaj iz porudžbine.",
    ),
    "currency_differs": Phrase(
        "The currency is not that of the order.",
        "Monedha nuk është ajo e porosisë.",
        "Valuta nije ona iz narudžbe.",
        "Valuta nije ona iz porudžbine.",
    ),
    "annex_members_differ": Phrase(
        "The members are not those of the order.",
        "Anëtarët nuk janë ata të porosisë.",
        "Članice nisu one iz narudžbe.",
        "Članice nisu one iz porudžbine.",
    ),
    "members_differ": Phrase(
        "The members are not those of the order.",
        "Anëtarët nuk janë ata të porosisë.",
        "Članice nisu one iz narudžbe.",
        "Članice nisu one iz porudžbine.",
    ),
    "unit_price": Phrase(
        "The unit price is not that of the step reached.",
        "Çmimi për njësi nuk është ai i shkallës së arritur.",
        "Jedinična cijena nije ona dosegnutog praga.",
        "Jedinična cena nije ona dostignutog praga.",
    ),
    "above_alone": Phrase(
        "Our share is above what we would pay alone.",
        "Pjesa jonë është mbi atë që do të paguanim vetëm.",
        "Naš je udio veći od onoga što bismo platili sami.",
        "Naš udeo je veći od onoga što bismo platili sami.",
    ),
    "bound_above_total": Phrase(
        "The bound is above the total or below its certificate.",
        "Kufiri është mbi shumën ose nën certifikatën e tij.",
        "Granica je iznad ukupnog iznosa ili ispod svoje potvrde.",
        "Granica je iznad ukupnog iznosa ili ispod svoje potvrde.",
    ),
    "annex_bound_not_proven": Phrase(
        "The certificate does not prove this bound.",
        "Certifikata nuk e provon këtë kufi.",
        "Potvrda ne dokazuje ovu granicu.",
        "Potvrda ne dokazuje ovu granicu.",
    ),
    "certificate_unreadable": Phrase(
        "The certificate cannot be read.",
        "Certifikata nuk lexohet.",
        "Potvrda se ne može pročitati.",
        "Potvrda ne može da se pročita.",
    ),
    **OF_ORDERS,
}

PHRASES: Mapping[str, Phrase] = {f"annex.fault.{code}": phrase for code, phrase in FAULTS.items()}

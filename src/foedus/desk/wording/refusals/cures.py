"""Cures that several refusals share."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

AGAIN = Phrase(
    "Start again from the list.",
    "Filloni përsëri nga lista.",
    "Počnite ponovno od popisa.",
    "Počnite ponovo od spiska.",
)
ADMINISTRATOR = Phrase(
    "Ask the administrator of your node.",
    "Pyetni administratorin e nyjës suaj.",
    "Obratite se administratoru svojeg čvora.",
    "Obratite se administratoru svog čvora.",
)
ANOTHER_PERSON = Phrase(
    "Ask another person who may confirm.",
    "Kërkojani një personi tjetër që mund të konfirmojë.",
    "Obratite se drugoj osobi koja smije potvrditi.",
    "Obratite se drugom licu koje sme da potvrdi.",
)
SHORTEN = Phrase(
    "Shorten it or split it up.",
    "Shkurtojeni ose ndajeni.",
    "Skratite ga ili podijelite.",
    "Skratite ga ili podelite.",
)

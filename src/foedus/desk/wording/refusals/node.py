"""Refusals of the gate and the node that a person can meet on a page."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.desk.wording.refusals.cures import ADMINISTRATOR, AGAIN, SHORTEN

NODE: dict[str, tuple[Phrase, Phrase]] = {
    "not-the-owner": (
        Phrase(
            "The record belongs to another member.",
            "Regjistri i përket një anëtari tjetër.",
            "Zapis pripada drugoj članici.",
            "Zapis pripada drugoj članici.",
        ),
        Phrase(
            "Propose the change to its owner.",
            "Propozojani ndryshimin pronarit.",
            "Predložite izmjenu vlasniku.",
            "Predložite izmenu vlasniku.",
        ),
    ),
    "no-such-record": (
        Phrase(
            "There is no such record for you here.",
            "Këtu nuk ka regjistër të tillë për ju.",
            "Takav zapis ovdje za vas ne postoji.",
            "Takav zapis ovde za vas ne postoji.",
        ),
        AGAIN,
    ),
    "already-withdrawn": (
        Phrase(
            "The record was withdrawn.",
            "Regjistri është tërhequr.",
            "Zapis je povučen.",
            "Zapis je povučen.",
        ),
        Phrase(
            "Write it as a new record.",
            "Shkruajeni si regjistër të ri.",
            "Napišite ga kao novi zapis.",
            "Napišite ga kao novi zapis.",
        ),
    ),
    "nothing-to-withdraw": (
        Phrase(
            "There is nothing to withdraw.",
            "Nuk ka çfarë të tërhiqet.",
            "Nema se što povući.",
            "Nema šta da se povuče.",
        ),
        AGAIN,
    ),
    "lasting-kind": (
        Phrase(
            "Others rely on this: it is neither changed nor withdrawn.",
            "Të tjerët mbështeten te kjo: as nuk ndryshohet, as nuk tërhiqet.",
            "Drugi se na ovo oslanjaju: ne mijenja se i ne povlači.",
            "Drugi se na ovo oslanjaju: ne menja se i ne povlači.",
        ),
        Phrase(
            "Write a further one.",
            "Shkruani një tjetër.",
            "Napišite novi.",
            "Napišite novi.",
        ),
    ),
    "not-a-partner": (
        Phrase(
            "{member} is no partner of this node.",
            "{member} nuk është partner i kësaj nyjeje.",
            "{member} nije partner ovog čvora.",
            "{member} nije partner ovog čvora.",
        ),
        ADMINISTRATOR,
    ),
    "unknown-kind": (
        Phrase(
            "This node knows no such kind of record.",
            "Kjo nyjë nuk e njeh këtë lloj regjistri.",
            "Ovaj čvor ne poznaje takvu vrstu zapisa.",
            "Ovaj čvor ne poznaje takvu vrstu zapisa.",
        ),
        ADMINISTRATOR,
    ),
    "content-missing": (
        Phrase(
            "The content is not here any more.",
            "Përmbajtja nuk është më këtu.",
            "Sadržaja više nema.",
            "Sadržaja više nema.",
        ),
        Phrase(
            "Its owner withdrew it.",
            "Pronari e ka tërhequr.",
            "Vlasnik ga je povukao.",
            "Vlasnik ga je povukao.",
        ),
    ),
    "label-shape": (
        Phrase(
            "The marking is not valid.",
            "Shënimi nuk është i vlefshëm.",
            "Oznaka nije valjana.",
            "Oznaka nije ispravna.",
        ),
        Phrase(
            "Write categories in capital letters, such as CYBER.",
            "Shkruani kategoritë me shkronja të mëdha, si CYBER.",
            "Kategorije pišite velikim slovima, npr. CYBER.",
            "Kategorije pišite velikim slovima, npr. CYBER.",
        ),
    ),
    "entry-shape": (
        Phrase(
            "What is signed with the record is too long or has several lines.",
            "Çka nënshkruhet me regjistrin është tepër e gjatë ose ka disa rreshta.",
            "Ono što se potpisuje sa zapisom predugo je ili ima više redaka.",
            "Ono što se potpisuje sa zapisom je predugo ili ima više redova.",
        ),
        Phrase(
            "Write one line of up to 500 characters.",
            "Shkruani një rresht deri në 500 karaktere.",
            "Napišite jedan redak do 500 znakova.",
            "Napišite jedan red do 500 znakova.",
        ),
    ),
    "too-large": (
        Phrase(
            "The record is too large.",
            "Regjistri është tepër i madh.",
            "Zapis je prevelik.",
            "Zapis je prevelik.",
        ),
        SHORTEN,
    ),
    "too-deep": (
        Phrase(
            "The record is nested too deeply.",
            "Regjistri ka tepër nivele.",
            "Zapis ima previše razina.",
            "Zapis ima previše nivoa.",
        ),
        SHORTEN,
    ),
    "rule-failed": (
        Phrase(
            "A rule of this node failed on the record.",
            "Një rregull i kësaj nyjeje dështoi te regjistri.",
            "Pravilo ovog čvora zakazalo je na zapisu.",
            "Pravilo ovog čvora nije uspelo na zapisu.",
        ),
        ADMINISTRATOR,
    ),
}

"""Words for the engine: places where a run cannot be done, workers that cannot be used."""

from __future__ import annotations

from foedus.desk.phrases import LANGUAGES, Phrase
from foedus.kernel.refusals import Refusal
from foedus.pillars.procurement.wording.workbench import NOTICES

PHRASES: dict[str, tuple[Phrase, Phrase]] = {
    "executor-unknown": (
        Phrase(
            "'{written}' is no place to compute.",
            "'{written}' nuk është vend për llogaritje.",
            "'{written}' nije mjesto za računanje.",
            "'{written}' nije mesto za računanje.",
        ),
        Phrase(
            "Give inline, processes:N, dask://127.0.0.1:port or tls://host:port.",
            "Jepni inline, processes:N, dask://127.0.0.1:port ose tls://host:port.",
            "Navedite inline, processes:N, dask://127.0.0.1:port ili tls://host:port.",
            "Navedite inline, processes:N, dask://127.0.0.1:port ili tls://host:port.",
        ),
    ),
    "cluster-exposed": (
        Phrase(
            "The cluster at {host} is beyond this machine and not encrypted: whoever reaches it "
            "can make it execute anything.",
            "Klasteri te {host} është jashtë kësaj makine dhe pa shifrim: kushdo që e arrin, mund "
            "t'i ekzekutojë çfarëdo.",
            "Klaster na {host} je izvan ovog računala i nije šifriran: tko god ga dosegne, može "
            "na njemu izvršiti bilo što.",
            "Klaster na {host} je izvan ovog računara i nije šifrovan: ko god ga dosegne, može "
            "na njemu izvršiti bilo šta.",
        ),
        Phrase(
            "Start it with certificates and give tls://{host}:port, or give dask:// on 127.0.0.1. "
            "See docs/how-to/cluster.md.",
            "Niseni me certifikata dhe jepni tls://{host}:port, ose dask:// te 127.0.0.1. Shihni "
            "docs/how-to/cluster.md.",
            "Pokrenite ga s certifikatima i navedite tls://{host}:port, ili dask:// na 127.0.0.1. "
            "Vidjeti docs/how-to/cluster.md.",
            "Pokrenite ga sa sertifikatima i navedite tls://{host}:port, ili dask:// na "
            "127.0.0.1. Videti docs/how-to/cluster.md.",
        ),
    ),
    "certificate-missing": (
        Phrase(
            "{name} names no certificate file ('{file}').",
            "{name} nuk emërton asnjë skedar certifikate ('{file}').",
            "{name} ne imenuje datoteku certifikata ('{file}').",
            "{name} ne imenuje datoteku sertifikata ('{file}').",
        ),
        Phrase(
            "Set FOEDUS_CLUSTER_CA, FOEDUS_CLUSTER_CERT and FOEDUS_CLUSTER_KEY to PEM files.",
            "Vendosni FOEDUS_CLUSTER_CA, FOEDUS_CLUSTER_CERT dhe FOEDUS_CLUSTER_KEY te skedarë "
            "PEM.",
            "Postavite FOEDUS_CLUSTER_CA, FOEDUS_CLUSTER_CERT i FOEDUS_CLUSTER_KEY na datoteke "
            "PEM.",
            "Postavite FOEDUS_CLUSTER_CA, FOEDUS_CLUSTER_CERT i FOEDUS_CLUSTER_KEY na datoteke "
            "PEM.",
        ),
    ),
    "cluster-extra-missing": (
        Phrase(
            "Dask is not installed here.",
            "Dask nuk është i instaluar këtu.",
            "Dask ovdje nije instaliran.",
            "Dask ovde nije instaliran.",
        ),
        Phrase(
            "Install the extra: pip install 'foedus[cluster]'. Or give --executor processes.",
            "Instaloni shtesën: pip install 'foedus[cluster]'. Ose jepni --executor processes.",
            "Instalirajte dodatak: pip install 'foedus[cluster]'. Ili navedite --executor "
            "processes.",
            "Instalirajte dodatak: pip install 'foedus[cluster]'. Ili navedite --executor "
            "processes.",
        ),
    ),
    "cluster-unreachable": (
        Phrase(
            "No Dask scheduler answers at {address}.",
            "Asnjë planifikues Dask nuk përgjigjet te {address}.",
            "Na {address} ne odgovara nijedan raspoređivač Dask.",
            "Na {address} ne odgovara nijedan raspoređivač Dask.",
        ),
        Phrase(
            "Start it, check host and port, and that both sides speak TLS or neither does.",
            "Niseni, kontrolloni hostin dhe portën, dhe që të dyja palët flasin TLS ose asnjëra.",
            "Pokrenite ga, provjerite host i port, te govore li obje strane TLS ili nijedna.",
            "Pokrenite ga, proverite host i port, i da li obe strane govore TLS ili nijedna.",
        ),
    ),
    "cluster-empty": (
        Phrase(
            "The cluster at {address} has no worker.",
            "Klasteri te {address} nuk ka asnjë punëtor.",
            "Klaster na {address} nema nijednog radnika.",
            "Klaster na {address} nema nijednog radnika.",
        ),
        Phrase(
            "Start workers: dask worker {address} --nthreads 1 --no-dashboard.",
            "Nisni punëtorë: dask worker {address} --nthreads 1 --no-dashboard.",
            "Pokrenite radnike: dask worker {address} --nthreads 1 --no-dashboard.",
            "Pokrenite radnike: dask worker {address} --nthreads 1 --no-dashboard.",
        ),
    ),
    "cluster-lost": (
        Phrase(
            "The scheduler of the cluster went away.",
            "Planifikuesi i klasterit u largua.",
            "Raspoređivač klastera je nestao.",
            "Raspoređivač klastera je nestao.",
        ),
        Phrase(
            "Start it again and repeat the command: what was kept is not computed twice.",
            "Niseni përsëri dhe përsëritni komandën: ç'u ruajt nuk llogaritet dy herë.",
            "Pokrenite ga opet i ponovite naredbu: što je spremljeno ne računa se dvaput.",
            "Pokrenite ga opet i ponovite naredbu: što je sačuvano ne računa se dvaput.",
        ),
    ),
    "worker-exposed": (
        Phrase(
            "The worker at {address} can be reached by others and is not encrypted.",
            "Punëtori te {address} mund të arrihet nga të tjerë dhe është pa shifrim.",
            "Radnik na {address} dostupan je drugima i nije šifriran.",
            "Radnik na {address} dostupan je drugima i nije šifrovan.",
        ),
        Phrase(
            "Start it with --host 127.0.0.1, or the whole cluster with certificates.",
            "Niseni me --host 127.0.0.1, ose gjithë klasterin me certifikata.",
            "Pokrenite ga s --host 127.0.0.1, ili cijeli klaster s certifikatima.",
            "Pokrenite ga sa --host 127.0.0.1, ili ceo klaster sa sertifikatima.",
        ),
    ),
    "worker-differs": (
        Phrase(
            "A worker has {library} {there}, this machine {here}: results could differ.",
            "Një punëtor ka {library} {there}, kjo makinë {here}: rezultatet mund të ndryshojnë.",
            "Jedan radnik ima {library} {there}, ovo računalo {here}: rezultati se mogu "
            "razlikovati.",
            "Jedan radnik ima {library} {there}, ovaj računar {here}: rezultati se mogu "
            "razlikovati.",
        ),
        Phrase(
            "Install the same versions everywhere, from the same requirements.txt.",
            "Instaloni kudo të njëjtat versione, nga i njëjti requirements.txt.",
            "Svugdje instalirajte iste inačice, iz istog requirements.txt.",
            "Svuda instalirajte iste verzije, iz istog requirements.txt.",
        ),
    ),
    "shelf-unusable": (
        Phrase(
            "Results cannot be kept in {folder} ({error}).",
            "Rezultatet nuk mund të ruhen te {folder} ({error}).",
            "Rezultati se ne mogu spremati u {folder} ({error}).",
            "Rezultati se ne mogu čuvati u {folder} ({error}).",
        ),
        Phrase(
            "Name a folder that you may write to, on a disk with room.",
            "Emërtoni një dosje ku mund të shkruani, në një disk me vend.",
            "Navedite mapu u koju smijete pisati, na disku s dovoljno mjesta.",
            "Navedite fasciklu u koju smete da pišete, na disku sa dovoljno mesta.",
        ),
    ),
}
"""What is wrong, and the cure."""

# How a process of its own ends is said by the pages of runs too: once, there.
PHRASES |= {code: NOTICES[code] for code in ("run-raised", "run-memory", "run-lost", "run-deaf")}

WORDS = {code: (wrong.en, cure.en) for code, (wrong, cure) in PHRASES.items()}


def said(pair: tuple[Phrase, Phrase], refusal: Refusal, language: str) -> tuple[str, str]:
    """Return what is wrong and the cure, in the language of the user."""
    wrong, cure = (phrase[LANGUAGES.index(language)] for phrase in pair)
    return wrong.format(**refusal.facts), cure.format(**refusal.facts)

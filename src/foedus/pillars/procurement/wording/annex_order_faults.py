"""What is wrong with the order in an annex: the codes of `plan.verify`, checks 1 to 12."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase

OF_ORDERS: Mapping[str, Phrase] = {
    "order_differs": Phrase(
        "It is of another order.",
        "I përket një porosie tjetër.",
        "Pripada drugoj narudžbi.",
        "Pripada drugoj porudžbini.",
    ),
    "digest_differs": Phrase(
        "It was computed from other records.",
        "Është llogaritur nga regjistrime të tjera.",
        "Izračunato je iz drugih zapisa.",
        "Izračunato je iz drugih zapisa.",
    ),
    "rule_differs": Phrase(
        "Common costs are split by another rule than the order's.",
        "Kostot e përbashkëta ndahen me rregull tjetër nga ai i porosisë.",
        "Zajednički se troškovi dijele po drugom pravilu nego u narudžbi.",
        "Zajednički troškovi se dele po drugom pravilu nego u porudžbini.",
    ),
    "line_unknown": Phrase(
        "The line names a requirement, a member or an offer that does not exist.",
        "Rreshti përmend një kërkesë, anëtar ose ofertë që nuk ekziston.",
        "Redak navodi potrebu, članicu ili ponudu koja ne postoji.",
        "Red navodi potrebu, članicu ili ponudu koja ne postoji.",
    ),
    "line_disagrees": Phrase(
        "Member, item or supplier are not those of the requirement or the offer.",
        "Anëtari, artikulli ose furnizuesi nuk janë ata të kërkesës ose ofertës.",
        "Članica, predmet ili dobavljač ne odgovaraju potrebi ili ponudi.",
        "Članica, predmet ili dobavljač ne odgovaraju potrebi ili ponudi.",
    ),
    "line_quantity": Phrase(
        "The line has no units.",
        "Rreshti nuk ka njësi.",
        "Redak nema količine.",
        "Red nema količine.",
    ),
    "line_twice": Phrase(
        "The same delivery stands twice.",
        "I njëjti dorëzim është dy herë.",
        "Ista isporuka navedena je dvaput.",
        "Ista isporuka navedena je dvaput.",
    ),
    "line_order": Phrase(
        "The lines are out of order.",
        "Rreshtat nuk janë sipas radhës.",
        "Retci nisu po redu.",
        "Redovi nisu po redu.",
    ),
    "buyer_not_allowed": Phrase(
        "The offer is not open to this member.",
        "Oferta nuk është e hapur për këtë anëtar.",
        "Ponuda nije otvorena ovoj članici.",
        "Ponuda nije otvorena ovoj članici.",
    ),
    "item_not_accepted": Phrase(
        "The member does not accept this item for the one it asked for.",
        "Anëtari nuk e pranon këtë artikull në vend të atij që kërkoi.",
        "Članica ne prihvaća ovaj predmet umjesto traženoga.",
        "Članica ne prihvata ovaj predmet umesto traženog.",
    ),
    "offer_expired": Phrase(
        "The offer ended before the day of the order.",
        "Oferta mbaroi para ditës së porosisë.",
        "Ponuda je istekla prije dana narudžbe.",
        "Ponuda je istekla pre dana porudžbine.",
    ),
    "period_outside": Phrase(
        "The period lies outside the order.",
        "Periudha është jashtë porosisë.",
        "Razdoblje je izvan narudžbe.",
        "Period je izvan porudžbine.",
    ),
    "date_wrong": Phrase(
        "The day is not the last of its period.",
        "Dita nuk është e fundit e periudhës së vet.",
        "Dan nije posljednji u svojem razdoblju.",
        "Dan nije poslednji u svom periodu.",
    ),
    "before_lead_time": Phrase(
        "Delivered before the lead time ends.",
        "Dorëzohet para se të mbarojë afati i furnizimit.",
        "Isporuka je prije isteka roka isporuke.",
        "Isporuka je pre isteka roka isporuke.",
    ),
    "after_latest": Phrase(
        "Delivered after the latest day of the requirement.",
        "Dorëzohet pas ditës së fundit të kërkesës.",
        "Isporuka je nakon krajnjeg dana potrebe.",
        "Isporuka je posle krajnjeg dana potrebe.",
    ),
    "need_unmet": Phrase(
        "Fewer units than the requirement asks for.",
        "Më pak njësi sesa kërkon kërkesa.",
        "Manje jedinica nego što potreba traži.",
        "Manje jedinica nego što potreba traži.",
    ),
    "surplus_not_forced": Phrase(
        "More units than lots and minimum orders force.",
        "Më shumë njësi sesa detyrojnë lotet dhe porositë minimale.",
        "Više jedinica nego što nameću lotovi i najmanje narudžbe.",
        "Više jedinica nego što nameću lotovi i najmanje porudžbine.",
    ),
    "capacity_exceeded": Phrase(
        "All together take more than the offer can deliver in this period.",
        "Të gjithë bashkë marrin më shumë sesa mund të japë oferta në këtë periudhë.",
        "Svi zajedno uzimaju više nego što ponuda može isporučiti u tom razdoblju.",
        "Svi zajedno uzimaju više nego što ponuda može da isporuči u tom periodu.",
    ),
    "minimum_order_broken": Phrase(
        "Less than the minimum order.",
        "Më pak se porosia minimale.",
        "Manje od najmanje narudžbe.",
        "Manje od najmanje porudžbine.",
    ),
    "lot_broken": Phrase(
        "Not a multiple of the lot.",
        "Nuk është shumëfish i lotit.",
        "Nije višekratnik lota.",
        "Nije umnožak lota.",
    ),
    "step_missing": Phrase(
        "A price step that is used is not stated.",
        "Një shkallë çmimi që përdoret nuk është shënuar.",
        "Korišteni cjenovni prag nije naveden.",
        "Korišćeni cenovni prag nije naveden.",
    ),
    "step_twice": Phrase(
        "A price step is stated twice.",
        "Një shkallë çmimi është shënuar dy herë.",
        "Cjenovni prag naveden je dvaput.",
        "Cenovni prag naveden je dvaput.",
    ),
    "step_unused": Phrase(
        "A price step is stated that nothing reaches.",
        "Është shënuar një shkallë çmimi që nuk përdoret.",
        "Naveden je cjenovni prag koji se ne koristi.",
        "Naveden je cenovni prag koji se ne koristi.",
    ),
    "step_volume": Phrase(
        "The volume is not what the deliveries make.",
        "Vëllimi nuk është ai i dorëzimeve.",
        "Obujam nije zbroj isporuka.",
        "Obim nije zbir isporuka.",
    ),
    "step_not_reached": Phrase(
        "The price step is not reached.",
        "Shkalla e çmimit nuk arrihet.",
        "Cjenovni prag nije dosegnut.",
        "Cenovni prag nije dostignut.",
    ),
    "step_not_granted": Phrase(
        "A better price step is reached and not granted.",
        "Arrihet një shkallë më e mirë e çmimit që nuk jepet.",
        "Dosegnut je povoljniji cjenovni prag, a nije priznat.",
        "Dostignut je povoljniji cenovni prag, a nije priznat.",
    ),
    "step_threshold": Phrase(
        "The threshold is not that of the offer.",
        "Pragu nuk është ai i ofertës.",
        "Prag nije onaj iz ponude.",
        "Prag nije onaj iz ponude.",
    ),
    "step_members": Phrase(
        "Who adds how much to the volume is wrong.",
        "Kontributet në vëllim janë të gabuara.",
        "Doprinosi obujmu nisu točni.",
        "Doprinosi obimu nisu tačni.",
    ),
    "step_fixed": Phrase(
        "The cost of the dearer first units is wrong.",
        "Kostoja e njësive të para më të shtrenjta është e gabuar.",
        "Trošak skupljih prvih jedinica nije točan.",
        "Trošak skupljih prvih jedinica nije tačan.",
    ),
    "separate_without_cause": Phrase(
        "Ordered separately though one order would come in time.",
        "Porositur veç e veç, ndonëse një porosi do të vinte në kohë.",
        "Naručeno odvojeno premda bi jedna narudžba stigla na vrijeme.",
        "Naručeno odvojeno iako bi jedna porudžbina stigla na vreme.",
    ),
    "goods_wrong": Phrase(
        "The line does not cost what quantity and price step make.",
        "Rreshti nuk kushton sa japin sasia dhe shkalla e çmimit.",
        "Iznos retka nije umnožak količine i cijene praga.",
        "Iznos reda nije proizvod količine i cene praga.",
    ),
    "activation_unknown": Phrase(
        "A common cost names a supplier or a member that does not exist.",
        "Një kosto e përbashkët përmend furnizues ose anëtar që nuk ekziston.",
        "Zajednički trošak navodi dobavljača ili članicu koji ne postoje.",
        "Zajednički trošak navodi dobavljača ili članicu koji ne postoje.",
    ),
    "activation_twice": Phrase(
        "A common cost is charged twice to one member.",
        "Një kosto e përbashkët i ngarkohet dy herë një anëtari.",
        "Zajednički trošak dvaput je zaračunat istoj članici.",
        "Zajednički trošak dvaput je zaračunat istoj članici.",
    ),
    "activation_not_buyer": Phrase(
        "A common cost is charged to a member that buys nothing there.",
        "Një kosto e përbashkët i ngarkohet anëtarit që nuk blen aty.",
        "Zajednički trošak zaračunat je članici koja ondje ne kupuje.",
        "Zajednički trošak zaračunat je članici koja tu ne kupuje.",
    ),
    "activation_not_charged": Phrase(
        "The one-off cost of a supplier is left out.",
        "Kostoja e njëhershme e furnizuesit është lënë jashtë.",
        "Jednokratni trošak dobavljača izostavljen je.",
        "Jednokratni trošak dobavljača je izostavljen.",
    ),
    "activation_sum": Phrase(
        "The parts do not make the one-off cost.",
        "Pjesët nuk e japin koston e njëhershme.",
        "Dijelovi ne čine jednokratni trošak.",
        "Delovi ne čine jednokratni trošak.",
    ),
    "activation_split": Phrase(
        "The part is not the one that the rule gives.",
        "Pjesa nuk është ajo që jep rregulli.",
        "Dio nije onaj koji daje pravilo.",
        "Deo nije onaj koji daje pravilo.",
    ),
    "cap_impossible": Phrase(
        "That nobody pays more than alone cannot hold here.",
        "Premtimi që askush nuk paguan më shumë se i vetëm nuk mbahet dot.",
        "Obećanje da nitko ne plaća više nego sam ovdje se ne može održati.",
        "Obećanje da niko ne plaća više nego sam ovde ne može da se održi.",
    ),
    "bill_missing": Phrase(
        "A member has no share.",
        "Një anëtar nuk ka pjesë.",
        "Članica nema udjela.",
        "Članica nema udeo.",
    ),
    "bill_twice": Phrase(
        "A member has two shares.",
        "Një anëtar ka dy pjesë.",
        "Članica ima dva udjela.",
        "Članica ima dva udela.",
    ),
    "bill_unknown": Phrase(
        "A share of nobody.", "Një pjesë e askujt.", "Udio ni od koga.", "Udeo ni od koga."
    ),
    "bill_goods": Phrase(
        "The share's goods are not the sum of its deliveries.",
        "Mallrat e pjesës nuk janë shuma e dorëzimeve.",
        "Roba u udjelu nije zbroj isporuka.",
        "Roba u udelu nije zbir isporuka.",
    ),
    "bill_activation": Phrase(
        "The share's common costs are not the sum of its parts.",
        "Kostot e përbashkëta të pjesës nuk janë shuma e pjesëve.",
        "Zajednički troškovi u udjelu nisu zbroj dijelova.",
        "Zajednički troškovi u udelu nisu zbir delova.",
    ),
    "bill_total": Phrase(
        "The share is not goods and common costs.",
        "Pjesa nuk është mallrat me kostot e përbashkëta.",
        "Udio nije zbroj robe i zajedničkih troškova.",
        "Udeo nije zbir robe i zajedničkih troškova.",
    ),
    "total_wrong": Phrase(
        "The total is not the sum.",
        "Gjithsejja nuk është shuma.",
        "Ukupni iznos nije zbroj.",
        "Ukupan iznos nije zbir.",
    ),
    "pays_more_than_alone": Phrase(
        "A member pays more than alone, although the opposite is promised.",
        "Një anëtar paguan më shumë se i vetëm, ndonëse premtohet e kundërta.",
        "Članica plaća više nego sama, premda se obećava suprotno.",
        "Članica plaća više nego sama, iako se obećava suprotno.",
    ),
    "late_periods_wrong": Phrase(
        "The delay is not that between the day wanted and the delivery.",
        "Vonesa nuk është ajo mes ditës së kërkuar dhe dorëzimit.",
        "Kašnjenje nije ono između željenog dana i isporuke.",
        "Kašnjenje nije ono između željenog dana i isporuke.",
    ),
    "lateness_wrong": Phrase(
        "The weighted delay is wrong.",
        "Vonesa e ponderuar është e gabuar.",
        "Ponderirano kašnjenje nije točno.",
        "Ponderisano kašnjenje nije tačno.",
    ),
}

from foedus.pillars.procurement.wording.report_en import WORDS as WORDS

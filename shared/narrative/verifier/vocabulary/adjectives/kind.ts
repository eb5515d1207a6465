import { wordList } from '../word-list.ts';

/** Adjectives of kind, origin and field. */
export const KIND_ADJECTIVES = wordList(`
academic acoustic aerial african agricultural alpine american annualised arctic argentine asian atlantic audio
australian austrian automotive baltic banking basic belgian bilingual biological boxed brazilian british budgetary
bulgarian bundled business canadian capital casual central centralised chemical chilean chinese civic civil civilian
classic clinical cloudbased coastal colombian commercial communal consumer contracted contractual cooperative corporate
croatian cultural customary czech danish decentralised dedicated dental departmental diplomatic direct domestic dual
dutch eastern ecclesiastical economic editorial educational egyptian elective electoral electric electrical elementary
english environmental estonian european federal female finnish fiscal floral foreign forensic freelance french
geographic german global governmental greek handheld hellenic hosted hourly human hungarian hybrid iberian icelandic
indian indonesian indoor industrial institutional insured intercontinental interdepartmental international irish
israeli italian japanese judicial juvenile korean latin latvian leased legal legislative leisure lithuanian local
logistical malaysian male manufactured marine marital maritime material maternal mechanical medical medicinal
mediterranean metallic metropolitan mexican migrant military mineral ministerial mobile modular monetary mountainous
municipal musical national nationwide naval neutral nomadic nordic northern norwegian notarial nuclear occupational
oceanic offshore online onpremise operational optical oral orbital organic organisational organizational orthodox
outbound outdoor overland overseas pacific packaged paid parental parliamentary paternal pediatric permanent peruvian
pharmaceutical philanthropic photographic physical pictorial polish political portable portuguese postal postgraduate
presidential primary private procedural professional provincial public racial recreational regional regulatory rented
residential retail roman romanian rural russian salaried saudi scandinavian scholastic scientific scottish seasonal
secondary sectoral secular serbian slovak slovenian social societal solar southern spanish sporting stationary
statutory subscription suburban swedish swiss technical technological telephonic temporary territorial textile thai
theatrical thermal topographic touristic tropical turkish ukrainian undergraduate uninsured unionised urban verbal
veterinary vietnamese visual vocational waged welsh western wholesale wireless wooden worldwide zonal
`);

import { wordList } from '../word-list.ts';

/** Nouns of places. */
export const PLACES_NOUNS = wordList(`
address africa aisle algeria amer america americas amsterdam antarctica anz apac apj arabia argentina asean asia
australia austria avenue bahrain balkans baltics bangladesh barcelona bay belgium benelux berlin boston brazil britain
brussels budapest building bulgaria canada canton cee center centre chicago chile china city coast colombia continent
copenhagen corridor counter country croatia czechia dach denmark desert district door dublin east eea efta egypt emea
emirates england entrance estonia eu europe finland forest france frankfurt frontier garden germany ghana globe greece
gulf hall hamburg hamlet helsinki hemisphere hill hub hungary iberia iceland india indonesia interior ireland island
israel italy japan jordan kenya korea kuwait lake land lane latam latvia lebanon lisbon lithuania lobby location london
luxembourg madrid mainland malaysia melbourne mena metropolis mexico middle milan morocco mountain munich nation
neighborhood neighbourhood netherlands nigeria nordics north northeast northwest norway ocean oceania oman oslo
pakistan paris peninsula peru philippines place plain poland portugal postcode prague prefecture province qatar rack
region river road romania rome room saudi scandinavia scotland serbia shelf shire shore singapore slovakia slovenia
south southeast southwest spain ssa state stockholm strait street subcontinent suburb sweden switzerland sydney taiwan
thailand tokyo toronto tower town tunisia turkey uk ukraine uruguay us usa valley venue vienna vietnam village wales
warsaw west world york zealand zipcode zone zurich
`);

import { wordList } from '../word-list.ts';

/** Nouns of quantity and size. */
export const MEASURES_NOUNS = wordList(`
abundance acre allowance amount amp angle area average balance barometer base baseline basis bigness billion blend
border bottom bound boundary breadth bulk cap capacity ceiling centimetre chunk circumference composition concentration
count couple crest decimal decrement deficit degree density depth diameter difference digit dilution dimension
disparity dissimilarity distance distinctness double dozen edge eighth equality evenness excess extent few fewness
fifth figure five floor foot footfall four fraction frequency gallon gap gauge gigawatt gradation grade gram gross half
handful hectare height hertz high hundred inch increment indicator inequality intensity interval kilo kilogram
kilometer kilometre kilowatt largeness length level likeness limit liter litre load lot low magnitude majority margin
mark mass maximum measure measurement megawatt meter metre metric mile millimetre million minimum minority mix multiple
nearness nil ninth norm notch nought number numeral occupancy one ounce pace pair parity part peak percent percentage
perimeter permille piece pint plenty plural plurality point portion pound pressure prevalence proportion proximity
quadruple quantity quarter quartet quorum radius range rate ratio reach remainder remnant remoteness resemblance
residue rest ruler sameness saturation scale scarcity scope score sealevel seventh several shortage shortfall shortness
similarity single sixth size slice smallness space spacing span speed split spread standard strengthless sum surface
surplus tally temperature tenth thermometer thickness third thousand three threshold tolerance ton tonne top total
trillion trio triple trough twelfth two unevenness unit utilisation utilization vacancy value volt voltage volume watt
weight width yard yardstick zero
`);

import { wordList } from './word-list.ts';

/** The small words of English that a description needs; none of the first and second person. */
export const FUNCTION_WORDS = wordList(`
nothing nobody past let looking looked look looks a an the this that these those such same other others another each every either
neither both any some no none not nor and or but while whereas although though however yet than then there here it its itself they them
their theirs themselves who whom whose which what where when whether how whichever whatever of in on at by for from to into onto within
without with across among amongst between against over under above below beneath beside besides beyond before after since until till up
down out off through throughout during per via about around near along toward towards upon apart aside alongside despite except
excluding including like unlike versus vs amid as so too also again still only even just alone well already once less least more most
much many few fewer fewest several all rather almost nearly roughly approximately exactly together instead otherwise elsewhere overall
likewise similarly equally conversely meanwhile further furthermore moreover additionally respectively now currently today presently ago
later earlier afterwards thereafter previously formerly recently lately originally initially is are was were be been being has have had
having do does did done doing cannot could can would if isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't can't
couldn't etc eg ie i.e e.g approx resp because due given never ever always ones outside inside oneself something away thereof therein
thereby whereof wherein hence therefore thus mid opposed became become becomes regardless irrespective namely incl excl plus minus times
vice versa whereby used uses using use onward onwards
`);

export const NUMBER_NAMES = wordList(`
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions first second third
fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirds fourths fifths sixths eighths tenths half halves twice thrice
double triple quadruple dozen dozens couple pair pairs percent percentage percentages pct pp pps bps basis point points cent cents eur
usd gbp chf k m bn
`);

export const CALENDAR_WORDS = wordList(`
january february march april month_may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter q h fy ytd qtd mtd utc
`);

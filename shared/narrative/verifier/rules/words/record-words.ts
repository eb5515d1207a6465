import { wordList } from '../../vocabulary/word-list.ts';

/** How a topic is recorded: then it is a field, a value or a reason typed by somebody. */
export const RECORD_WORDS: ReadonlySet<string> = new Set(
  wordList(`
IDIOM attributed attribution blank checkbox classified column columns counted credit credited date dated dates
definition definitions dimension entries excluded export exported exports field fields file files filled flag flagged
import imported imports label labelled labels ledger listed log logged mapped marked merged missing named picklist read
reason reasons record recorded records registered row rows segment segments source sources stage stages stored tagged
ticked tier touch touches type typed types unmapped value values
`),
);

import { wordList } from '../word-list.ts';

/** Adverbs of no kind of their own. */
export const GENERAL_ADVERBS = wordList(`
aboard abreast abroad absolutely according afterward ahead albeit alone amid anon anymore anywhere ashore aside behind
biannually bit cardinally circa clockwise columnwise crosswise domestically downhill downstream eastward eastwards
eighteenth eightieth eleventh else erratically exclusive farther faster fifteenth fiftieth flatly foremost fortieth
fourteenth fourthly further furthest hence hereby heretofore hundredth inclusive inclusively inland inward inwards
lengthwise lot lots midst midway midweek namely nevertheless nineteenth ninetieth northward northwards notionally
notwithstanding nowhere ordinally outwards overseas owing pairwise percentagewise piecemeal piecewise pointwise roundly
rowwise seventeenth seventieth side simply sixteenth sixtieth slower somewhere southward southwards squarely stepwise
straightaway tenfold thence thereabouts thereupon thirteenth thirtieth thousandth threefold thrice twentieth twofold
upfront uphill upstream virtually viz westward westwards whence wherever
`);

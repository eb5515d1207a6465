import { wordList } from '../word-list.ts';

/** Adjectives of size and amount. */
export const SIZE_ADJECTIVES = wordList(`
abundant average bigger biggest bulky capacious chunky coarse compact considerable dense dim discernible enlarged
enough entire excess extended extensive extra fewer fewest fine finite fractional greater half heavy infinite
infinitesimal larger largest least less lesser limited little major many marginal maximal maximum measurable mere mid
minimal minimum minor minuscule minute moderate modest more most much multiple negligible nominal noticeable numerous
perceptible plentiful quadruple quantifiable quarter reduced scant scanty several shallow sizable sizeable slender
spare substantial subtle thick total treble triple twofold unlimited whole widespread zero
`);

import { wordList } from '../word-list.ts';

/** Adverbs of degree. */
export const DEGREE_ADVERBS = wordList(`
about again almost altogether any apiece appreciably approximately around barely broadly chiefly closely collectively
comparably comparatively considerably correspondingly cumulatively densely discernibly disproportionately doubly enough
equally even evenly exactly exclusively far fractionally fully generally half hardly heavily indistinguishably
individually infinitesimally jointly just largely least less lightly little loosely mainly marginally markedly
measurably merely mildly minimally moderately modestly more most mostly much narrowly nearly negligibly nominally not
notably noticeably numerically only overall partially partly perceptibly precisely predominantly predominately
primarily principally proportionally proportionately purely quite rather relatively respectively roughly scarcely
separately severally similarly singly slightly solely some somewhat sparsely strictly substantially symmetrically
thickly thinly tightly triply twice unequally unevenly uniformly visibly wholly widely
`);

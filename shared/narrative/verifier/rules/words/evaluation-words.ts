import { wordList } from '../../vocabulary/word-list.ts';

export const EVALUATION_WORDS: ReadonlySet<string> = new Set(
  wordList(`
abysmal accomplish accomplished accomplishment accomplishments achieve achieved achievement achievements achieves
achieving admirable adverse adversely ailing alarm alarmed alarming alarmingly alarms amazing anaemic anemic awesome
awful bad badly beneficial benefit benefited benefits best better brilliant catastrophic clogged clogging clunky
commendable concerned concerning crisis critically crucial crucially curious curiously damages damaging danger
dangerous dangerously dangers debacle deficient degradation degrade degraded degrades degrading desirable deteriorate
deteriorated deteriorates deteriorating deterioration dire disappoint disappointed disappointing disappointingly
disappointment disappoints disaster disastrous dismal downside dreadful effectively effectiveness efficiencies
efficiency efficient efficiently emergency encouraging encouragingly enhance enhanced enhancement enhances enhancing
excel excelled excellent excelling excels exceptional exceptionally exemplary fail failed failing fails failure
failures fantastic favorable favorably favourable favourably finally flounder floundered floundering flounders
flourishing fortunate fortunately fragile frustrating good goods great greatest grim harm harmed harmful harming harms
headroom health healthier healthiest healthy heartening hero heroes hopeful hopefully horrible hurt hurting hurts ideal
ideally important importantly impressive impressively improve improved improvement improvements improves improving
inadequate ineffective inefficiencies inefficiency inefficient inefficiently inferior interesting interestingly
lackluster lacklustre laggard laggards leakage leaked leaking leaks leaky lethargic lever leverage levers loser losers
luckily lucky matter matters mediocre miserable nice noteworthy nowhere outperform outperformance outperformed
outperformer outperformers outperforming outperforms overperform overperformed overperforming overperforms painful
painfully pathetic perfect perfectly phenomenal pleasant pleased pleasing pleasingly poor poorer poorest poorly
praiseworthy problem problematic problems productive promising reassuring rebound rebounded rebounding rebounds
regrettable regrettably remarkable remarkably ripe robust sad sadly satisfactory satisfied satisfy satisfying setback
shine shined shines shining shone sick sluggish slump slumped slumping slumps solid sound spectacular stagnant standout
standouts star stars stellar strength strengths striking strikingly strong stronger strongest strongly struggle
struggled struggles struggling stunning subpar substandard success successes successful successfully suffer suffered
suffering suffers superb superior surprise surprised surprises surprising surprisingly telling terrible terrific threat
threaten threatened threatening threatens threats thriving toxic triumph trouble troubled troubles troublesome
troubling ugly unacceptable underperform underperformance underperformed underperformer underperformers underperforming
underperforms undesirable unexpectedly unfavorable unfavorably unfavourable unfavourably unfortunate unfortunately
unhealthy unproductive unrealised unrealized unsatisfactory unsurprisingly untapped unwelcome upside urgent valuable
victory vulnerable waste wasted wasteful wastes wasting weak weaker weakest weakly weakness weaknesses welcome winner
winners wonderful worried worries worringly worrisome worry worrying worse worsen worsened worsening worsens worst
`),
);

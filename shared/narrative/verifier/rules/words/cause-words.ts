import { wordList } from '../../vocabulary/word-list.ts';

export const CAUSE_WORDS: ReadonlySet<string> = new Set(
  wordList(`
affecting ascribable ascribe ascribed ascribes attributable block blocked blocking blocks boost boosted boosting boosts
causal causally causation cause caused causes causing coincide coincided coincides coinciding consequence consequences
contribute contributed contributes contributing contributor contributors contributory correlate correlated correlates
correlating correlation correlations culprit culprits curb curbed curbing curbs dampen dampened dampening dampens
deflate deflated deflates deflating delayed delaying depress depressed depresses depressing drag dragged dragging drags
drive driven driver drivers drives driving drove engender engendered engenders ergo erode eroded erodes eroding explain
explained explaining explains explanation explanations explanatory explicable foster fostered fostering fosters fuel
fueled fueling fuelled fuels generate generates generating hamper hampered hampering hampers hinder hindered hindering
hinders hinge hinged hinges hinging impact impacted impactful impacting impacts impede impeded impedes impeding induce
induced induces inducing inflate inflated inflates inflating influence influenced influences influencing lift lifted
lifting lifts owe owed owes precipitate precipitated precipitates precipitating produce produces producing prompt
prompted prompting prompts propel propelled propelling propels provoke provoked provokes provoking push pushed pushes
pushing ripple spark sparked sparking sparks spill spilled spillover spills squeeze squeezed squeezes squeezing symptom
symptomatic symptoms thereby trigger triggered triggering triggers underlie underlies undermine undermined undermines
undermining vicious virtuous wherefore why
`),
);

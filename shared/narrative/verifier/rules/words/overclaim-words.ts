import { wordList } from '../../vocabulary/word-list.ts';

export const OVERCLAIM_WORDS: ReadonlySet<string> = new Set(
  wordList(`
absolutely annihilate annihilated annihilates annihilating anyone apparently clearest clearly collapse collapsed
collapses collapsing conclusive conclusively confirm confirmation confirming confirms corroborate corroborated
corroborates corroborating crash crashed crashes crashing crater cratered cratering craters crushed crushes crushing
decimate decimated decimates decimating decisive decisively definite definitely definitive definitively demonstrate
demonstrated demonstrates demonstrating demonstration disprove disproved disproven disproves dominate dominated
dominates dominating domination doubt doubtless doubtlessly doubts dramatic dramatically drastic drastically dwarf
dwarfed dwarfing dwarfs enormous enormously eternal everybody everyone everything everywhere evidently eviscerate
eviscerated eviscerates eviscerating explode exploded explodes exploding explosion explosive extraordinarily
extraordinary extremely forever genuinel genuinely guarantee guaranteed guaranteeing guarantees highly huge hugely
identical immense immensely incontrovertible incontrovertibly incredible incredibly indeed indisputable indisputably
invariable invariably irrefutable irrefutably manifestly massive massively obliterate obliterated obliterates
obliterating obvious obviously overwhelming overwhelmingly patently permanent permanently plainly plummet plummeted
plummeting plummets plunge plunged plunges plunging profound profoundly proof proofs provably prove proved proven
proves proving radical radically really sharp sharply shatter shattered shattering shatters shocking shockingly
skyrocket skyrocketed skyrocketing skyrockets smash smashed smashes smashing soar soared soaring soars staggering
staggeringly steeply sure surely surge surged surges surging tank tanked tanking tanks thoroughly totally tremendous
tremendously truly truth unambiguous unambiguously unbelievable unbelievably undeniable undeniably undisputed undoubted
undoubtedly unequivocal unequivocally universal universally unmistakable unmistakably unparalleled unprecedented
unquestionable unquestionably unrivaled unrivalled utterly vast vastly very
`),
);

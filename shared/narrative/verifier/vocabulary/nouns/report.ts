import { wordList } from '../word-list.ts';

/** Nouns of a report: its parts, its charts, its language. */
export const REPORT_NOUNS = wordList(`
abstract adjective adverb annotation appendix arrow asterisk attachment axis back black blue body bold boxplot brief
briefing bubble bullet caption caveat chapter chart citation colon color colour comma conclusion conjunction contents
corner counterclaim crossreference dagger dash dashboard deck description design diagram diamond disclaimer donut dot
draft drilldown enclosure endnote finding findings font footnote foreground front glossary gray green grey grid
gridline handout hatching heading headline heatmap histogram hue hyphen icon illustration image italic left legend lens
limitation map marker marking matrix memo memorandum mention narration narrative narrator note noun numbering omission
orange overview paragraph parenthesis pdf perspective phrase picture pie plot preposition print printout pronoun
proviso publication purple recap red remark republication reservation reviewer right ring scorecard section sentence
shade sidebar signal singular sparkline square star stripe style subheading subsection subtitle summary symbol synopsis
tabulation tense terminology tick tint tooltip triangle underline verb verdict viewpoint violin vocabulary voice wedge
whisker white wording yellow
`);

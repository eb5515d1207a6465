import { wordList } from '../../vocabulary/word-list.ts';

export const BLAME_WORDS: ReadonlySet<string> = new Set(
  wordList(`
abandon abandoned abandoning abandons accountability accountable asleep blame blamed blames blameworthy blaming blunder
blundered blunders botch botched botches botching bungle bungled bungles bungling careless carelessly carelessness
disregard disregarded disregarding disregards excuse excuses fault faults faulty forget forgets forgetten forgetting
forgot forgots forgotten forgotting fumble fumbled fumbles fumbling guilt guilty ignore ignored ignores ignoring
incompetence incompetent inept laziness lazy letting mess messed messes messy mishandle mishandled mishandles
mishandling mismanage mismanaged mismanagement mismanages mismanaging mistake mistaken mistakes neglect neglected
neglectful neglecting neglects negligence negligent overlook overlooked overlooking overlooks responsibility
responsible ruin ruined ruining ruins sabotage sabotaged sabotaging shirk shirked shirking shirks sloppiness sloppy
squander squandered squandering squanders undisciplined unprepared wreck wrecked wrecking
`),
);

import { wordList } from '../word-list.ts';

/** Verbs of what is done to records. */
export const RECORDING_VERBS = wordList(`
access affect anonymise anonymize append archive arrange assemble assign attach audit backdate backfill backup batch
blank book bundle cancel capture catalogue centralise clean cleanse clear clone collate collect configure consolidate
copy create crop date dedupe deduplicate delete deliver describe designate detach digitise disable discard disclose
display document download duplicate edit embed encode enrol enroll erase exchange export extract fetch file fill filter
format forward gate gather hash hide import inherit insert inspect install invoke join key link list load locate mail
map mark mask misfile misread misspell misspelt mistype modify name nest notify omit open order overwrite parse paste
pin populate post postdate print process propagate publish pull purge qualify quarantine query queue reassemble
reassign receive reclassify recode record redact redirect reenter refer refile refresh register reimport reindex reject
rekey relabel reload remap remove rename renumber reorder replace repopulate report repost request rerun resequence
reset reshape resize resolve resort restate restore retag retire retract retrieve retry retype reuse revise roll route
save scan schedule scrub seal search sequence serialise set shard show sign snapshot sort stack stamp state store
stream strip submit supersede supply suspend sync synchronise synchronize tag time timestamp track transcribe transfer
transform translate transmit transpose type undo unify unlink unmap unmerge update upload validate verify version view
void warn withdraw write zero
`);

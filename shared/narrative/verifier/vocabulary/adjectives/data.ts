import { wordList } from '../word-list.ts';

/** Adjectives of the state of data. */
export const DATA_ADJECTIVES = wordList(`
absent accepted accessible accumulated active actual added adjusted administrative admissible affected aggregate
aggregated allocated alphabetic alphanumeric altered amended annotated anonymised anonymous appended applicable
arbitrary archived ascending assigned assumed attested audited automated automatic available averaged backdated
backfilled balanced bare baseline binary blank blanked bounded calculated cancelled capped cascading categorical
censored certified checked classified cleaned cleansed closed clustered coded combined compiled complete completed
composite computed confidential configured consolidated converted copied corrected countable counted covered credited
crude cumulated custom cut dated decimal declared deduplicated default defined deleted deliverable derived descending
described descriptive detailed detected diagnostic digital disaggregated discarded displayed documented double
downloaded duplicate duplicated dynamic edited electronic eligible embedded empty encoded encrypted entered enumerated
erroneous estimated eventual exact excluded exhaustive existing expected experimental explicit exploratory exported
external extracted filed filled filtered final finished fixed flagged formal formatted formulaic free frozen garbled
granular grouped handwritten hardcoded hashed hidden historic homogeneous hypothetical idempotent identifiable
identified illegible implicit imported imprecise imputed inaccurate inactive incomplete inconclusive incorrect
indeterminate indexed ineligible inexact inferred informal inherited insufficient intact interpolated invalid invisible
itemised joined keyed labeled labelled left legacy linked listed live loaded locked logged logical lossy lost malformed
mandatory manual mapped marked masked matched measured merged migrated mirrored misclassified misdated misfiled missing
misspelled misspelt mistyped modeled modelled modified monthly mutated named native nested normalised normalized null
numbered numerical obligatory observable observed obsolete occupied omitted open optional ordered original orphaned
outdated overlaid overlapping overwritten paginated parsed partial partitioned pending permitted placed planned pooled
populated possible precise predefined preliminary present preset printed processed propagated provisional published
qualified qualitative quantised quantitative quarantined queried questioned queued random ranked raw readable received
recoded reconciled reconstructed recorded recoverable redacted redundant referenced refreshed registered rejected
relabelled released remaining remapped removed renamed repeated replaced replicated reported reset resolved restated
restored restricted retained retired retracted retrieved returned reusable revised rounded routed sampled saved scaled
scanned scheduled scored screened sealed searched segmented selected sensitive separate serverless shared shown signed
simulated skipped smoothed solvable sorted sourced specified split staged stamped standard standardised stated static
stored stratified structured submitted subtotalled summarised summed superseded supplied suppressed surveyed synced
synthetic tabular tabulated tagged tallied tentative tested textual threaded tidied tied timed timestamped totalled
traceable tracked transcoded transcribed transferred transformed translated transposed trimmed truncated typed
unaccounted unadjusted unaltered unanswered unassigned unattributed unavailable uncategorised unchanged unchecked
unclassified uncleaned uncoded unconfirmed unconverted uncorrected uncounted uncovered undated undefined undeleted
undeliverable undelivered undetected undetermined undisclosed undocumented unedited unfiltered unflagged unformatted
unidentifiable unidentified unique unknown unlabelled unlisted unlogged unmapped unmarked unmatched unmeasured unmerged
unmodified unnamed unnumbered unobserved unofficial unopened unpopulated unpublished unreachable unread unrecognised
unrecognized unrecorded unregistered unreported unresolved unrounded unsampled unscored unsent unsigned unsorted
unspecified unstamped unstated untagged untested untyped unused unverifiable unverified unweighted updated uploaded
usable vacant valid validated verifiable verified versioned viewable visible void voided weighted withdrawn withheld
written zeroed
`);

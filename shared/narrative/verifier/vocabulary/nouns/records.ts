import { wordList } from '../word-list.ts';

/** Nouns of data: what a figure is counted from, and the systems it lies in. */
export const RECORDS_NOUNS = wordList(`
absence access alert ancestor anonymisation anonymization approval archival archive archiving attestation backfill
backup beacon bin bit blank block boolean bot browser bucket bug build byte calendar capture case catalog catchall cell
cet changeover character check checkbox checksum choice cleaning cleansing cleanup clock clone code collection
completeness confidentiality configuration connection connector control convention cookie copy correction crawler crm
crosswalk csv curator custodian cutoff cutover data datapoint dataset date datestamp datum decoding deduplication
default definition delay deletion descendant dice digest disclosure disruption document documentation downtime dropdown
dummy duplicate edit encoding endpoint enrichment entity entryway environment erp error exception expiry export extract
feed file fill filling fillrate fingerprint fix flag folder footer form format freshness gdpr gigabyte gmt graph
grouping hash header hierarchy history hole html id idempotency identifier import incident incompleteness ingestion
input insertion instance integer integration interface interruption issue item join json keeper key kilobyte label lag
latency leaf ledger lineage link linkage list log logging login logon logout lookup mailbox mapping masking master
match matching megabyte merge merger metadata mirror mismatch misprint missing misspelling name node normalisation
normalization notice null object original outage outbox output overwrite parameter parquet parse parsing partition
password payload permission picklist pixel placeholder pointer prefix presence primary privacy procedure process
profile provenance pseudonym pseudonymisation pseudonymization purge quarantine query questionnaire reconciliation
record recording redaction reference referrer refresh refusal register registration registry reject relation reload
remapping removal repair replication restatement restoration retraction revision root rounding routine row rule run
sample sandbox schema script setting settings shard sheet sibling signoff snapshot sort sorting spam specification
spelling spider splitting spreadsheet staging staleness stamp steward string subdomain submission submitter subtable
switchover sync synchronisation synchronization system tab table tag testing timestamp timezone toggle tool trace
tracker tracking trail translation tree trigger truncation typo update uploader url utc utm verification verifier void
warning watermark webform webhook withdrawal workbook workflow worksheet workspace zip
`);

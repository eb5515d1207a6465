const NO_EXPORT =
  /(^|\/)\.|\.(md|txt|xlsx?|ods|pdf|docx?|html?|ya?ml|png|jpe?g|zip|sql|py|xml|log)$|ground-truth\.json$|control-totals\.csv$/i;
const OF_EXPORTS = /\.(csv|tsv|jsonl?|ndjson|parquet)(\.gz)?$|(^|\/)[^.]+$/i;

/** Whether a file's name is that of an export: CSV, JSON lines, Parquet, or without an ending as AppFlow writes them. */
export function isExport(key: string): boolean {
  return !NO_EXPORT.test(key) && OF_EXPORTS.test(key);
}

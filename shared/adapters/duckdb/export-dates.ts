import type { ExportFormat } from './export-format.ts';
import { sqlText } from './export-sql.ts';

const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const ISO = `\\d{4}-\\d{2}-\\d{2}(?:[T ]${CLOCK}(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:0\\d|1[0-4])(?::?[0-5]\\d)?)?)?`;
const SHORT_HOUR = '^(\\d{4}-\\d{2}-\\d{2}[T ])(\\d:)';
const MIDNIGHT = '\\d{4}-\\d{2}-\\d{2}[T ]0?0:00(?::00(?:\\.0+)?)?';
const PLAIN_CLOCK = '(?: (?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?)?';

const PLAIN = {
  'month/day/year': { shape: '\\d{1,2}/\\d{1,2}/\\d{4}', format: '%m/%d/%Y' },
  'day/month/year': { shape: '\\d{1,2}/\\d{1,2}/\\d{4}', format: '%d/%m/%Y' },
  'day.month.year': { shape: '\\d{1,2}\\.\\d{1,2}\\.\\d{4}', format: '%d.%m.%Y' },
} as const;

/**
 * Macros that read dates and times. The shapes are checked first, because DuckDB's casts take more than one spelling;
 * the casts then refuse days that do not exist.
 *
 * `time_text(text)`: the text with its hour in two digits and ` UTC` as Z, as loaders write them; thirteen digits, which
 * are no other date, as the milliseconds since 1970 that APIs write. `day_text(text)`: the
 * same, but midnight without a zone is the day alone: that is how loaders write dates, and no zone may move them.
 *
 * `wall_time(text)`: what calendar and clock say, to the second. `zone_offset(text)`: seconds east of UTC, NULL where
 * the text has no zone. `instant_at(text, wall, offset)`: epoch seconds; `instant_day(text, wall, seconds)`: epoch day in
 * the reporting zone. A date without a time is that day, wherever its zone is.
 *
 * Where clocks are set back an hour exists twice: a time without zone is the second one. Where they are set forward,
 * a time that does not exist moves on by the hour. Both as ICU has it.
 */
export function dateMacros(format: ExportFormat, reportingZone: string): readonly string[] {
  const iso = `CASE WHEN regexp_full_match(t, ${sqlText(ISO)})
    THEN TRY_CAST(left(t, CASE WHEN t[17] = ':' THEN 19 ELSE 16 END) AS TIMESTAMP) END`;
  const zone = sqlText(format.zone);
  const reporting = sqlText(reportingZone);
  return [
    `CREATE MACRO time_text(t) AS CASE
      WHEN length(t) = 13 AND regexp_full_match(t, '\\d{13}') THEN strftime(make_timestamp(CAST(t AS BIGINT) * 1000), '%Y-%m-%dT%H:%M:%SZ')
      WHEN t[13] <> ':' AND NOT suffix(t, ' UTC') THEN t
      ELSE regexp_replace(regexp_replace(t, ${sqlText(SHORT_HOUR)}, '\\10\\2'), '(:\\d\\d(?:\\.\\d+)?) UTC$', '\\1Z') END`,
    `CREATE MACRO day_text(t) AS CASE WHEN regexp_full_match(t, ${sqlText(MIDNIGHT)}) THEN left(t, 10) ELSE time_text(t) END`,
    'CREATE MACRO whole_seconds(point) AS epoch_us(point) // 1000000',
    // `z` is `+hh`, `+hhmm` or `+hh:mm`; of a text that is no date it may be anything.
    `CREATE MACRO offset_seconds(z) AS CASE WHEN z[1] = '-' THEN -1 ELSE 1 END
      * (TRY_CAST(z[2:3] AS BIGINT) * 3600 + CASE WHEN length(z) > 3 THEN TRY_CAST(right(z, 2) AS BIGINT) * 60 ELSE 0 END)`,
    `CREATE MACRO offset_text(tail) AS CASE WHEN contains(tail, '+') THEN '+' || split_part(tail, '+', 2)
      WHEN contains(tail, '-') THEN '-' || split_part(tail, '-', 2) END`,
    `CREATE MACRO wall_time(t) AS coalesce(${iso}, ${plainTime(format)})`,
    `CREATE MACRO zone_offset(t) AS CASE
      WHEN NOT contains(t, ':') THEN NULL
      WHEN suffix(t, 'Z') OR suffix(t, '+0000') OR suffix(t, '+00:00') THEN 0
      ELSE offset_seconds(offset_text(substr(t, 17))) END`,
    `CREATE MACRO instant_at(t, wall, zone_seconds) AS CASE
      WHEN NOT contains(t, ':') THEN whole_seconds(timezone(${reporting}, wall))
      WHEN zone_seconds IS NULL THEN whole_seconds(timezone(${zone}, wall))
      ELSE whole_seconds(wall) - zone_seconds END`,
    `CREATE MACRO instant_day(t, wall, seconds) AS CASE
      WHEN NOT contains(t, ':') THEN CAST(wall AS DATE)
      ELSE CAST(timezone(${reporting}, make_timestamptz(seconds * 1000000)) AS DATE) END - DATE '1970-01-01'`,
  ];
}

function plainTime({ dates }: ExportFormat): string {
  if (dates === 'iso') return 'NULL';
  const { shape, format } = PLAIN[dates];
  const formats = [format, `${format} %H:%M`, `${format} %H:%M:%S`].map(sqlText).join(', ');
  return `CASE WHEN regexp_full_match(t, ${sqlText(shape + PLAIN_CLOCK)}) THEN TRY_STRPTIME(t, [${formats}]) END`;
}

import type { ExportFormat } from './export-format.ts';
import { sqlText } from './export-sql.ts';

/**
 * `hundredths(text)`: a decimal text in hundredths, rounded half away from zero, exact; NULL where it is no number, or
 * too large for 64 bits. `millionths(text)`: the same in millionths. A sign, groups of three digits and an exponent may be there; a currency may not.
 */
export function numberMacros({ decimals }: ExportFormat): readonly string[] {
  const [point, group] = decimals === '.' ? ['\\.', ','] : [',', '\\.'];
  const whole = `(?:\\d+|\\d{1,3}(?:${group}\\d{3})+)`;
  const shape = `[+-]?(?:${whole}(?:${point}\\d*)?|${point}\\d+)(?:[eE][+-]?\\d{1,3})?`;
  const plain = decimals === '.' ? "replace(t, ',', '')" : "replace(replace(t, '.', ''), ',', '.')";
  return [
    `CREATE MACRO decimal_places(m) AS CASE WHEN contains(m, '.') THEN length(m) - strpos(m, '.') ELSE 0 END`,
    // Of a run of digits that is longer than the last `dropped` of them.
    `CREATE MACRO rounded(digits, dropped) AS TRY_CAST(left(digits, length(digits) - dropped) AS HUGEINT)
      + CASE WHEN substr(digits, length(digits) - dropped + 1, 1) >= '5' THEN 1 ELSE 0 END`,
    `CREATE MACRO shifted(digits, places) AS CASE WHEN places >= 0 THEN TRY_CAST(digits || repeat('0', places) AS HUGEINT)
      ELSE rounded(repeat('0', greatest(1 - places - length(digits), 0)) || digits, -places) END`,
    `CREATE MACRO scientific(m, exponent) AS TRY_CAST(CASE WHEN starts_with(m, '-') THEN -1 ELSE 1 END
      * shifted(translate(m, '+-.', ''), exponent - decimal_places(m)) AS BIGINT)`,
    `CREATE MACRO exact(t, places) AS
      scientific(split_part(lower(t), 'e', 1), coalesce(TRY_CAST(split_part(lower(t), 'e', 2) AS INTEGER), 0) + places)`,
    // DuckDB 1.5 takes 50E-5 for 0.01 as a DECIMAL(38, 2), and is slow at it; 13 characters fit the fast narrow decimal.
    `CREATE MACRO plain_hundredths(t) AS CASE
      WHEN length(t) <= 13 AND NOT contains(lower(t), 'e') THEN CAST(TRY_CAST(t AS DECIMAL(15, 2)) * 100 AS BIGINT)
      ELSE exact(t, 2) END`,
    `CREATE MACRO hundredths(t) AS CASE WHEN regexp_full_match(t, ${sqlText(shape)}) THEN plain_hundredths(${plain}) END`,
    `CREATE MACRO millionths(t) AS CASE WHEN regexp_full_match(t, ${sqlText(shape)}) THEN exact(${plain}, 6) END`,
  ];
}

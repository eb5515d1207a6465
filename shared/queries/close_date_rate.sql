-- one row per currency and day on which it has a rate: what an amount is multiplied with and divided by to be in the reporting currency
-- at most: currencies * days
WITH spoken AS (
  SELECT source, object, currency, from_day, until_day, coalesce(rate_millionths, 1000000) AS up, coalesce(inverse_millionths, 1000000) AS down,
    -- of a rate told both ways neither may be nothing: amounts are multiplied with one and divided by the other
    coalesce(coalesce(rate_millionths, inverse_millionths) BETWEEN 1 AND 1000000000000000 AND coalesce(inverse_millionths, 1) >= 1, false) AS is_rate
  FROM {{dated_rate}}
  WHERE currency IS NOT NULL AND from_day IS NOT NULL
),
-- a rate holds until the next one of its currency begins, also where that is none, or until the day on which it says that it ends
spans AS (
  SELECT s.*, lead(from_day) OVER (PARTITION BY source, object, currency ORDER BY from_day, is_rate, up, down) AS next_day FROM spoken s
),
daily AS (
  SELECT s.source, s.object, s.currency, c.day, s.up, s.down
  FROM spans s JOIN {{calendar}} c ON c.day >= s.from_day AND (s.until_day IS NULL OR c.day < s.until_day) AND (s.next_day IS NULL OR c.day < s.next_day)
  WHERE s.is_rate
),
-- the currency that the others are told in needs no rate
told AS (
  SELECT source, object, currency, day, up, down, 1 AS choice FROM daily
  UNION ALL
  SELECT DISTINCT d.source, d.object, r.base_currency, d.day, 1000000, 1000000, 2 FROM daily d CROSS JOIN {{run}} r
),
leg AS (
  SELECT t.*, row_number() OVER (PARTITION BY source, object, currency, day ORDER BY choice) AS place FROM told t
),
-- rates of one export are told in one way: what both have in common is left out, so that nothing is rounded
exported AS (
  SELECT l.currency, l.day, l.source, l.object,
    CASE WHEN l.up = 1000000 AND p.up = 1000000 THEN p.down ELSE l.up END AS numerator,
    CASE WHEN l.up = 1000000 AND p.up = 1000000 THEN l.down ELSE p.up END AS denominator
  FROM leg l
  JOIN {{run}} r ON l.place = 1
  JOIN leg p ON p.place = 1 AND p.currency = r.reporting_currency AND p.source = l.source AND p.object = l.object AND p.day = l.day
),
-- what the definitions say of a month comes before what is exported
given AS (
  SELECT k.currency, c.day, '' AS source, '' AS object, k.millionths AS numerator, 1000000 AS denominator
  FROM {{close_rate}} k JOIN {{calendar}} c ON c.day BETWEEN k.from_day AND k.to_day
  UNION ALL
  SELECT currency, day, source, object, numerator, denominator FROM exported
),
placed AS (
  SELECT g.*, row_number() OVER (PARTITION BY currency, day ORDER BY source, object) AS place FROM given g
)
SELECT currency, day, numerator, denominator FROM placed WHERE place = 1

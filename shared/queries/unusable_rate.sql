-- one row per exported rate that is no number above zero, the first hundred: where it stands, how many there are, and how many deals were won on its days and have no rate
-- at most: 100
WITH spoken AS (
  SELECT d.*,
    coalesce(currency IS NOT NULL AND coalesce(rate_millionths, inverse_millionths) BETWEEN 1 AND 1000000000000000 AND coalesce(inverse_millionths, 1) >= 1, false) AS is_rate
  FROM {{dated_rate}} d
),
-- as in close_date_rate.sql: it ends the rate before it, and holds nothing until the next one of its currency
spans AS (
  SELECT s.*, lead(from_day) OVER (PARTITION BY source, object, currency ORDER BY from_day, is_rate, file_number, row_number) AS next_day
  FROM spoken s
  WHERE from_day IS NOT NULL
),
unusable AS (
  SELECT s.*, row_number() OVER (ORDER BY source, object, file_number, row_number) AS place, count(*) OVER () AS rates
  FROM spans s
  WHERE NOT is_rate
),
unpriced AS (
  SELECT o.currency, o.closed_day
  FROM {{opportunity}} o
  JOIN {{unit}} u ON u.grain = 'opportunity' AND u.unit_id = o.opportunity_id
  JOIN {{unit_standing}} s ON s.unit_key = u.unit_key AND s.is_won
  LEFT JOIN {{close_date_rate}} d ON d.currency = o.currency AND d.day = o.closed_day
  WHERE o.amount_minor IS NOT NULL AND d.day IS NULL
)
SELECT r.source, r.object, r.file_number, r.row_number, r.currency, r.from_day, r.rates,
  count(w.closed_day) AS deals
FROM unusable r
LEFT JOIN unpriced w ON w.currency = r.currency AND w.closed_day >= r.from_day
  AND (r.until_day IS NULL OR w.closed_day < r.until_day) AND (r.next_day IS NULL OR w.closed_day < r.next_day)
WHERE r.place <= 100
GROUP BY r.source, r.object, r.file_number, r.row_number, r.currency, r.from_day, r.rates
ORDER BY source, object, file_number, row_number

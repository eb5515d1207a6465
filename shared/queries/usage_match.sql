-- one row per metric: accounts with usage in the period, and those of them that no record of the CRM names
-- at most: 12
WITH used AS (
  SELECT DISTINCT coalesce(u.metric, 'blank') AS metric, coalesce(s.unit_id, u.account_id) AS account_id
  FROM {{usage}} u
  JOIN {{run}} r ON u.used_day BETWEEN r.period_start_day AND r.period_end_day
  LEFT JOIN {{same_record}} s ON s.grain = 'account' AND s.record_id = u.account_id
),
known AS (
  SELECT account_id FROM {{account}} UNION SELECT account_id FROM {{opportunity}}
)
SELECT u.metric, count(*) AS accounts, count(*) FILTER (WHERE k.account_id IS NULL) AS account_missing
FROM used u LEFT JOIN known k ON k.account_id = u.account_id
GROUP BY u.metric
ORDER BY metric

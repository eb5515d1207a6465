-- one row per unit that entered a funnel and dimension of touches or of usage: what was known of it at the end of the day of its entry
-- at most: units * dimensions
WITH begun AS (
  SELECT u.unit_key, u.grain, u.unit_id, u.account_key, s.entry_day
  FROM {{unit}} u
  JOIN (SELECT unit_key, min(first_day) AS entry_day FROM {{unit_stage}} WHERE kind = 'stage' GROUP BY unit_key) s ON s.unit_key = u.unit_key
  WHERE s.entry_day IS NOT NULL
),
person_record AS (
  SELECT coalesce(s.unit_id, p.person_id) AS unit_id, p.person_id, p.contact_id
  FROM {{person}} p LEFT JOIN {{same_record}} s ON s.grain = 'person' AND s.record_id = p.person_id
),
-- whom touches name: a person by all of its records, an opportunity by whoever stands behind it
named AS (
  SELECT b.unit_key, b.entry_day, w.way, CASE WHEN w.way = 'person' THEN r.person_id ELSE r.contact_id END AS id
  FROM begun b JOIN person_record r ON b.grain = 'person' AND r.unit_id = b.unit_id CROSS JOIN (VALUES ('person'), ('contact')) AS w (way)
  UNION ALL
  SELECT b.unit_key, b.entry_day, p.way, p.id FROM begun b JOIN {{party}} p ON b.grain = 'opportunity' AND p.opportunity_id = b.unit_id
),
touching AS (
  SELECT t.touched_at, t.touched_day, w.way, CASE w.way WHEN 'person' THEN t.person_id WHEN 'contact' THEN t.contact_id ELSE t.opportunity_id END AS id,
    d.slot, CASE d.slot {{#each dimension}}WHEN {{slot}} THEN t.{{segment}} {{/each}}END AS segment
  FROM {{touch}} t CROSS JOIN (VALUES ('person'), ('contact'), ('opportunity')) AS w (way) CROSS JOIN {{touched_dimension}} d
),
-- of touches that say something the last by the day of entry; of several at one moment the least segment, whatever the order of the rows
touched AS (
  SELECT n.unit_key, n.entry_day, t.slot, t.segment,
    row_number() OVER (PARTITION BY n.unit_key, t.slot ORDER BY t.touched_at DESC, t.segment) AS place
  FROM named n JOIN touching t ON t.way = n.way AND t.id = n.id AND t.touched_day <= n.entry_day
  WHERE t.segment <> 'blank'
),
-- an account that has used nothing of late is known to; of one that no earlier row names nothing is known
used AS (
  SELECT b.unit_key, b.entry_day, k.slot,
    sum(CASE WHEN u.used_day < b.entry_day - k.days OR u.used_hundredths < 0 THEN 0 WHEN u.used_hundredths > 9000000000000 THEN 9000000000000 ELSE u.used_hundredths END) AS hundredths
  FROM begun b
  JOIN (
    SELECT coalesce(s.unit_id, g.account_id) AS account_key, g.metric, g.used_day, g.used_hundredths
    FROM {{usage}} g LEFT JOIN {{same_record}} s ON s.grain = 'account' AND s.record_id = g.account_id
    WHERE g.used_hundredths IS NOT NULL
  ) u ON u.account_key = b.account_key AND u.used_day < b.entry_day
  JOIN (SELECT DISTINCT slot, metric, days FROM {{usage_band}}) k ON k.metric = u.metric
  GROUP BY b.unit_key, b.entry_day, k.slot
)
SELECT unit_key, entry_day, slot, segment FROM touched WHERE place = 1
UNION ALL
SELECT u.unit_key, u.entry_day, u.slot, coalesce(k.segment, 'unmapped')
FROM used u LEFT JOIN {{usage_band}} k ON k.slot = u.slot
  AND (k.at_least IS NULL OR u.hundredths >= k.at_least) AND (k.below IS NULL OR u.hundredths < k.below)

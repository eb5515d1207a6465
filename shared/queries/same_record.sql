-- one row per record that is counted as another: the unit that has its history, and whether it was merged or matched
-- at most: units
WITH once AS (SELECT person_id, other_id FROM {{person_link}} WHERE is_united),
twice AS (
  SELECT o.person_id, coalesce(n.other_id, o.other_id) AS other_id FROM once o LEFT JOIN once n ON n.person_id = o.other_id
),
-- five objects have precedence at most, so that a chain has four links
matched AS (
  SELECT t.person_id, coalesce(n.other_id, t.other_id) AS unit_id FROM twice t LEFT JOIN twice n ON n.person_id = t.other_id
)
SELECT 'person' AS grain, person_id AS record_id, unit_id, 'matched' AS how FROM matched
UNION ALL
SELECT m.grain, m.record_id, coalesce(p.unit_id, m.survivor_id), 'merged'
FROM {{merged_record}} m LEFT JOIN matched p ON m.grain = 'person' AND p.person_id = m.survivor_id

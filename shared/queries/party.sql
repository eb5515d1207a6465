-- one row per record of a person, contact or opportunity that touches and activities may name, and opportunity that it stands behind
-- at most: units
-- the records of one person stand behind whatever any of them does: what it became, and what its contact has a role in
WITH record AS (
  SELECT coalesce(s.unit_id, p.person_id) AS unit_id, p.person_id, p.contact_id, p.opportunity_id, p.created_day
  FROM {{person}} p LEFT JOIN {{same_record}} s ON s.grain = 'person' AND s.record_id = p.person_id
),
behind AS (
  SELECT unit_id, opportunity_id FROM record WHERE opportunity_id IS NOT NULL
  UNION
  SELECT r.unit_id, o.opportunity_id FROM {{opportunity_person}} o JOIN record r ON r.contact_id = o.contact_id
),
named AS (
  SELECT w.way, CASE WHEN w.way = 'person' THEN r.person_id ELSE r.contact_id END AS id, b.opportunity_id, r.created_day
  FROM behind b JOIN record r ON r.unit_id = b.unit_id CROSS JOIN (VALUES ('person'), ('contact')) AS w (way)
  UNION ALL
  SELECT 'contact', contact_id, opportunity_id, CAST(NULL AS bigint) FROM {{opportunity_person}}
  UNION ALL
  SELECT 'opportunity', opportunity_id, opportunity_id, CAST(NULL AS bigint) FROM {{opportunity}}
)
SELECT n.way, n.id, coalesce(s.unit_id, n.opportunity_id) AS opportunity_id, min(n.created_day) AS created_day
FROM named n
-- nobody asks where neither touches nor activities count for anything
CROSS JOIN {{run}} r
LEFT JOIN {{same_record}} s ON s.grain = 'opportunity' AND s.record_id = n.opportunity_id
WHERE n.id IS NOT NULL AND n.opportunity_id IS NOT NULL AND (r.lookback_days IS NOT NULL OR r.counts_activity OR r.divides_by_touch)
GROUP BY n.way, n.id, coalesce(s.unit_id, n.opportunity_id)

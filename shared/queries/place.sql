-- one row per grain and place: where the units and their evidence are, so that nothing is lost on the way
-- at most: 12
WITH opportunity_ids AS (SELECT opportunity_id, count(*) AS records FROM {{opportunity}} GROUP BY opportunity_id),
person_ids AS (SELECT person_id, count(*) AS records FROM {{person}} GROUP BY person_id),
in_funnel AS (SELECT DISTINCT grain, unit_id FROM {{journey_stage}}),
unit_ids AS (SELECT 'person' AS grain, person_id AS unit_id, records FROM person_ids
  UNION ALL SELECT 'opportunity', opportunity_id, records FROM opportunity_ids),
placed AS (
  SELECT u.grain, CASE WHEN u.records > 1 THEN 'repeated' WHEN s.how = 'merged' THEN 'merged into another' WHEN s.how = 'matched' THEN 'matched with another'
    WHEN f.unit_id IS NULL THEN 'in no stage' ELSE 'in the funnel' END AS place
  FROM unit_ids u LEFT JOIN in_funnel f ON f.grain = u.grain AND f.unit_id = u.unit_id
  LEFT JOIN {{same_record}} s ON s.grain = u.grain AND s.record_id = u.unit_id
),
orphan AS (
  SELECT DISTINCT e.grain, coalesce(s.unit_id, e.unit_id) AS unit_id FROM {{stage_entry}} e
  LEFT JOIN {{same_record}} s ON s.grain = e.grain AND s.record_id = e.unit_id
  LEFT JOIN unit_ids u ON u.grain = e.grain AND u.unit_id = coalesce(s.unit_id, e.unit_id)
  WHERE u.unit_id IS NULL
)
SELECT grain, place, count(*) AS units FROM placed GROUP BY grain, place
UNION ALL
SELECT grain, 'evidence without a record', count(*) FROM orphan GROUP BY grain
ORDER BY grain, place

-- one row per grain and place: where the units and their evidence are, so that nothing is lost on the way
-- at most: 14
-- a report of an earlier month is made of exports that hold later records: they are of no stage yet, and no fault
WITH opportunity_ids AS (SELECT opportunity_id, count(*) AS records FROM {{opportunity}} GROUP BY opportunity_id),
person_ids AS (SELECT person_id, count(*) AS records FROM {{person}} GROUP BY person_id),
first_entry AS (SELECT grain, unit_id, min(entered_day) AS first_day FROM {{stage_entry}} GROUP BY grain, unit_id),
in_funnel AS (SELECT DISTINCT grain, unit_id FROM {{journey_stage}}),
unit_ids AS (SELECT 'person' AS grain, person_id AS unit_id, records FROM person_ids
  UNION ALL SELECT 'opportunity', opportunity_id, records FROM opportunity_ids),
placed AS (
  SELECT u.grain, CASE WHEN u.records > 1 THEN 'repeated' WHEN s.how = 'merged' THEN 'merged into another' WHEN s.how = 'matched' THEN 'matched with another'
    WHEN f.unit_id IS NOT NULL THEN 'in the funnel' WHEN e.first_day > r.as_of_day THEN 'after the as-of day' ELSE 'in no stage' END AS place
  FROM unit_ids u LEFT JOIN in_funnel f ON f.grain = u.grain AND f.unit_id = u.unit_id
  LEFT JOIN {{same_record}} s ON s.grain = u.grain AND s.record_id = u.unit_id
  LEFT JOIN first_entry e ON e.grain = u.grain AND e.unit_id = u.unit_id
  CROSS JOIN (SELECT as_of_day FROM {{run}}) r
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

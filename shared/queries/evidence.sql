-- one row per object, evidence that the definitions name and month of entry: the entries that it dates, and those that cannot be or are late
-- at most: evidence * months
WITH named AS (SELECT DISTINCT object, evidence FROM {{stage_map}}),
record AS (
  SELECT 'person' AS grain, person_id AS unit_id, min(created_at) AS created_at FROM {{person}} GROUP BY person_id
  UNION ALL
  SELECT 'opportunity', opportunity_id, min(created_at) FROM {{opportunity}} GROUP BY opportunity_id
),
entry AS (
  SELECT n.object, n.evidence, e.unit_id, e.entered_at, e.entered_day, e.recorded_at, u.created_at,
    CASE WHEN e.recorded_at IS NULL OR u.created_at > e.recorded_at THEN u.created_at ELSE e.recorded_at END AS known_at
  FROM {{stage_entry}} e
  JOIN named n ON n.object = e.source || '.' || e.object AND n.evidence = e.evidence
  JOIN record u ON u.grain = e.grain AND u.unit_id = e.unit_id
)
SELECT e.object, e.evidence, c.month AS entered_month,
  count(*) AS entries,
  count(DISTINCT e.unit_id) AS units,
  -- a day's grace: days without a time begin at midnight, and systems write a record and its stage in either order
  count(DISTINCT CASE WHEN e.entered_at + 86400 < e.created_at THEN e.unit_id END) AS before_created,
  count(e.recorded_at) AS recorded,
  count(*) FILTER (WHERE e.recorded_at >= (c.month_end_day + 1 + r.same_age_days) * 86400) AS recorded_late,
  max(e.known_at) / 86400 AS last_known_day
FROM entry e
CROSS JOIN (SELECT same_age_days FROM {{run}}) r
LEFT JOIN {{calendar}} c ON c.day = e.entered_day
GROUP BY e.object, e.evidence, c.month
ORDER BY object, evidence, entered_month NULLS LAST

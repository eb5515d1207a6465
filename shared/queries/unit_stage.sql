-- one row per unit and stage or exit that it was seen in by the as-of day (a person also where its opportunity was), and per stage that its pipeline does not have
-- at most: units * stages
WITH member AS (
  SELECT unit_key, funnel, grain AS entry_grain, unit_id AS entry_id, pipeline, created_at, created_day FROM {{unit}}
  UNION ALL
  SELECT p.unit_key, p.funnel, o.grain, o.unit_id, o.pipeline, p.created_at, p.created_day
  FROM {{unit}} p JOIN {{unit}} o ON o.grain = 'opportunity' AND o.unit_id = p.opportunity_id AND o.funnel = p.funnel
  WHERE p.grain = 'person'
),
-- stages that only some pipelines have; the label of a present stage names none
piped AS (
  SELECT funnel, grain, stage FROM {{stage_map}}
  WHERE kind = 'stage' AND substr(evidence, 1, 8) <> 'present '
  GROUP BY funnel, grain, stage
  HAVING count(*) = count(pipeline)
),
evidence AS (
  SELECT e.grain, coalesce(s.unit_id, e.unit_id) AS unit_id, e.source || '.' || e.object AS object, e.evidence, e.entered_at, e.entered_day, e.has_time
  FROM {{stage_entry}} e LEFT JOIN {{same_record}} s ON s.grain = e.grain AND s.record_id = e.unit_id
  UNION ALL
  SELECT grain, unit_id, object, present, CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS boolean) FROM {{unit}} WHERE present IS NOT NULL
),
mapped AS (
  SELECT m.unit_key, s.kind, s.stage, n.stage_number, coalesce(n.is_last, false) AS is_win, s.evidence, e.has_time,
    -- a person is seen in an opportunity's stage at the earliest when the person was there
    CASE WHEN e.entered_at < m.created_at THEN m.created_at ELSE e.entered_at END AS entered_at,
    CASE WHEN e.entered_at < m.created_at THEN m.created_day ELSE e.entered_day END AS entered_day
  FROM evidence e
  JOIN member m ON m.entry_grain = e.grain AND m.entry_id = e.unit_id
  JOIN {{stage_map}} s ON s.object = e.object AND s.evidence = e.evidence AND s.grain = e.grain AND s.funnel = m.funnel
    AND (s.pipeline IS NULL OR s.pipeline = m.pipeline)
    AND (s.from_day IS NULL OR s.from_day <= e.entered_day)
    AND (s.to_day IS NULL OR s.to_day >= e.entered_day)
  LEFT JOIN {{stage}} n ON n.funnel = s.funnel AND n.stage = s.stage AND s.kind = 'stage'
  CROSS JOIN {{run}} r
  WHERE s.origin <> 'propagated' AND (e.entered_day IS NULL OR e.entered_day <= r.as_of_day)
),
numbered AS (
  SELECT m.*,
    -- a row of the stage before, such as of another amount, is no entry; undated evidence has no place in the order of events
    coalesce(lag(stage) OVER (PARTITION BY unit_key, entered_at IS NULL ORDER BY entered_at, stage_number NULLS LAST, evidence), '') <> stage AS is_entry
  FROM mapped m
),
seen AS (
  SELECT unit_key, kind, stage, stage_number, is_win,
    min(entered_at) AS first_at, min(entered_day) AS first_day,
    max(entered_at) FILTER (WHERE is_entry) AS last_at, max(entered_day) FILTER (WHERE is_entry) AS last_day,
    count(*) FILTER (WHERE NOT has_time) > 0 AS some_untimed,
    count(*) FILTER (WHERE entered_at IS NOT NULL AND is_entry) AS entries,
    count(*) FILTER (WHERE substr(evidence, 1, 8) <> 'present ') = 0 AS only_present,
    max(max(entered_at)) OVER (PARTITION BY unit_key) IS NOT NULL AS is_dated
  FROM numbered
  GROUP BY unit_key, kind, stage, stage_number, is_win
)
-- the present label is today's, not the as-of day's: it counts only for units without any date
SELECT unit_key, kind, stage, stage_number, is_win, first_at, first_day, last_at, last_day, some_untimed, entries
FROM seen
WHERE NOT only_present OR NOT is_dated
UNION ALL
SELECT m.unit_key, 'absent', p.stage, CAST(NULL AS bigint), false,
  CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), false, 0
FROM member m JOIN piped p ON p.funnel = m.funnel AND p.grain = m.entry_grain
LEFT JOIN (SELECT DISTINCT funnel, stage, pipeline FROM {{stage_map}}) s ON s.funnel = p.funnel AND s.stage = p.stage AND s.pipeline = m.pipeline
WHERE s.pipeline IS NULL

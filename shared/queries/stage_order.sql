-- one row per funnel and stage: units that were first seen in it within the window, and those of them that had been seen in a later one on a day before
-- at most: stages
-- a person may join an opportunity that has been there for long: only stages of the unit's own grain have an order
WITH seen AS (
  SELECT p.funnel, p.stage, s.first_day,
    min(s.first_day) OVER (PARTITION BY s.unit_key ORDER BY p.stage_number ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS later_day
  FROM {{unit_stage}} s
  JOIN {{unit}} u ON u.unit_key = s.unit_key
  JOIN {{stage}} p ON p.funnel = u.funnel AND p.grain = u.grain AND p.stage = s.stage
  WHERE s.kind = 'stage'
)
SELECT s.funnel, s.stage, count(*) AS units, count(*) FILTER (WHERE s.later_day < s.first_day) AS out_of_order
FROM seen s JOIN {{run}} r ON s.first_day BETWEEN r.window_start_day AND r.period_end_day
GROUP BY s.funnel, s.stage
ORDER BY funnel, stage

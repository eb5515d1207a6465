-- one row per segment, stage, cohorts and age: who moved on, was lost, went back or was last seen at that age
-- at most: segments * stages * windows * ages
-- cohorts: those of the window that had the horizon (mature), those that had not (recent), and all earlier ones
WITH aged AS (
  SELECT j.*, CASE WHEN outcome IN ('advanced', 'lost', 'back') AND NOT (outcome = 'lost' AND administrative) THEN outcome ELSE 'censored' END AS ending,
    -- an administrative closure says nothing of the time a decision takes: the unit is watched until then, and no longer
    coalesce(age, watched) AS days,
    CASE WHEN entry_window = 'earlier' THEN 'earlier' WHEN month_end_day + horizon_days <= as_of_day THEN 'mature' ELSE 'recent' END AS cohorts
  FROM {{journey_stage}} j
  JOIN (SELECT DISTINCT month, month_end_day FROM {{calendar}}) c ON c.month = j.entered_month
  CROSS JOIN (SELECT as_of_day FROM {{run}}) r
  WHERE is_native AND NOT is_last AND entry_window IN ('period', 'window', 'earlier')
),
bucketed AS (
  SELECT a.*,
    CASE WHEN days <= 90 THEN days
      WHEN days <= 363 THEN 90 + 7 * ((days - 90 + 6) / 7)
      WHEN days <= 2163 THEN 363 + 30 * ((days - 363 + 29) / 30)
      ELSE 2193 END AS age_to
  FROM aged a
)
SELECT
  CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
  coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
  funnel, grain, stage, stage_number, cohorts, age_to,
  count(*) FILTER (WHERE ending = 'advanced') AS advanced,
  count(*) FILTER (WHERE ending = 'lost') AS lost,
  count(*) FILTER (WHERE ending = 'back') AS back,
  count(*) FILTER (WHERE ending = 'censored') AS censored
FROM bucketed
GROUP BY GROUPING SETS (
  {{#each dimension}}(funnel, grain, stage, stage_number, cohorts, age_to, {{segment}}),
  {{/each}}(funnel, grain, stage, stage_number, cohorts, age_to)
)
ORDER BY slot, segment, funnel, stage_number, cohorts, age_to

-- one row per segment, stage, cohorts and age: who moved on, was lost, went back, was last seen or came under observation at that age
-- at most: segments * stages * windows * ages
-- unobserved: who had left before their source was observed, or within the same class of ages, all at age 0; they are in no other count
-- cohorts: those of the window that had the horizon (mature), those that had not (recent), and all earlier ones
WITH aged AS (
  SELECT j.*, CASE WHEN outcome IN ('advanced', 'lost', 'back') AND NOT (outcome = 'lost' AND administrative) THEN outcome ELSE 'censored' END AS ending,
    -- an administrative closure says nothing of the time a decision takes: the unit is watched until then, and no longer
    coalesce(age, watched) AS days, observed_age - 1 AS came_after,
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
      ELSE 2193 END AS left_to,
    CASE WHEN came_after <= 90 THEN came_after
      WHEN came_after <= 363 THEN 90 + 7 * ((came_after - 90 + 6) / 7)
      WHEN came_after <= 2163 THEN 363 + 30 * ((came_after - 363 + 29) / 30)
      ELSE 2193 END AS came_to
  FROM aged a
),
-- at the age at which it was last there, and once more at the age after which it is at risk, where it came late
placed AS (
  SELECT b.*,
    CASE WHEN is_coming THEN 'late' WHEN came_after >= 0 AND came_to >= left_to THEN 'unobserved' ELSE ending END AS place,
    CASE WHEN is_coming THEN came_to WHEN came_after >= 0 AND came_to >= left_to THEN 0 ELSE left_to END AS age_to
  FROM bucketed b CROSS JOIN (VALUES (false), (true)) p(is_coming)
  WHERE NOT is_coming OR (came_after >= 0 AND came_to < left_to)
)
SELECT
  CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
  coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
  funnel, grain, stage, stage_number, cohorts, age_to,
  count(*) FILTER (WHERE place = 'advanced') AS advanced,
  count(*) FILTER (WHERE place = 'lost') AS lost,
  count(*) FILTER (WHERE place = 'back') AS back,
  count(*) FILTER (WHERE place = 'censored') AS censored,
  count(*) FILTER (WHERE place = 'late') AS late,
  count(*) FILTER (WHERE place = 'unobserved') AS unobserved
FROM placed
GROUP BY GROUPING SETS (
  {{#each dimension}}(funnel, grain, stage, stage_number, cohorts, age_to, {{segment}}),
  {{/each}}(funnel, grain, stage, stage_number, cohorts, age_to)
)
ORDER BY slot, segment, funnel, stage_number, cohorts, age_to

-- one row per segment, funnel, grain, window of entry and age since the unit's first stage: won, lost, last seen or come under observation at that age
-- at most: 2 * segments * funnels * windows * ages
-- unobserved: who had ended before their source was observed, or within the same class of ages, all at age 0; they are in no other count
WITH aged AS (
  SELECT j.*, CASE WHEN unit_outcome = 'lost' AND administrative THEN 'open' ELSE unit_outcome END AS ending, coalesce(unit_age, watched) AS days,
    observed_age - 1 AS came_after
  FROM {{journey_stage}} j
  WHERE is_first AND entry_window IN ('period', 'window', 'earlier')
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
  funnel, grain, entry_window, age_to,
  count(*) FILTER (WHERE place = 'won') AS won,
  count(*) FILTER (WHERE place = 'lost') AS lost,
  count(*) FILTER (WHERE place = 'open') AS censored,
  count(*) FILTER (WHERE place = 'late') AS late,
  count(*) FILTER (WHERE place = 'unobserved') AS unobserved
FROM placed
GROUP BY GROUPING SETS (
  {{#each dimension}}(funnel, grain, entry_window, age_to, {{segment}}),
  {{/each}}(funnel, grain, entry_window, age_to)
)
ORDER BY slot, segment, funnel, grain, entry_window, age_to

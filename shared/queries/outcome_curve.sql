-- one row per segment, funnel, grain, window of entry and age since the unit's first stage: won, lost or last seen at that age
-- at most: 2 * segments * funnels * windows * ages
WITH aged AS (
  SELECT j.*, CASE WHEN unit_outcome = 'lost' AND administrative THEN 'open' ELSE unit_outcome END AS ending, coalesce(unit_age, watched) AS days
  FROM {{journey_stage}} j
  WHERE is_first AND entry_window IN ('period', 'window', 'earlier')
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
  funnel, grain, entry_window, age_to,
  count(*) FILTER (WHERE ending = 'won') AS won,
  count(*) FILTER (WHERE ending = 'lost') AS lost,
  count(*) FILTER (WHERE ending = 'open') AS censored
FROM bucketed
GROUP BY GROUPING SETS (
  {{#each dimension}}(funnel, grain, entry_window, age_to, {{segment}}),
  {{/each}}(funnel, grain, entry_window, age_to)
)
ORDER BY slot, segment, funnel, grain, entry_window, age_to

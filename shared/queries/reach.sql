-- one row per segment, stage and month of entry into the funnel: how many of that month's entrants came so far
-- at most: 2 * segments * stages * months
SELECT
  CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
  coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
  funnel, grain, stage, stage_number, funnel_month, reach_days,
  count(*) AS reached,
  count(*) FILTER (WHERE reach_age <= reach_days) AS reached_in_horizon
FROM {{journey_stage}} CROSS JOIN (SELECT period_end_day FROM {{run}}) r
WHERE funnel_day IS NULL OR funnel_day <= period_end_day
GROUP BY GROUPING SETS (
  {{#each dimension}}(funnel, grain, stage, stage_number, funnel_month, reach_days, {{segment}}),
  {{/each}}(funnel, grain, stage, stage_number, funnel_month, reach_days)
)
ORDER BY slot, segment, funnel, grain, stage_number, funnel_month NULLS LAST

-- one row per stage and pair of segments of two dimensions: the units that are in both, of the same cohorts as in cluster.sql
-- at most: overlaps * stages
WITH paired AS (
  SELECT funnel, grain, stage, stage_number {{#each dimension}}, {{segment}}{{/each}},
    CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
    CASE {{#each backwards}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS other_slot,
    count(*) AS entered,
    count(*) FILTER (WHERE reached_next AND age <= horizon_days) AS advanced
  FROM {{journey_stage}} j
  JOIN (SELECT DISTINCT month, month_end_day FROM {{calendar}}) c ON c.month = j.entered_month
  CROSS JOIN (SELECT as_of_day FROM {{run}}) r
  WHERE is_native AND NOT is_last AND entry_window IN ('period', 'window') AND month_end_day + horizon_days <= as_of_day
  GROUP BY GROUPING SETS (
    {{#each pair}}(funnel, grain, stage, stage_number, {{segment}}, {{other}}),
    {{/each}}{{#each dimension}}(funnel, grain, stage, stage_number, {{segment}}),
    {{/each}}(funnel, grain, stage, stage_number)
  )
)
SELECT slot,
  CASE slot {{#each dimension}}WHEN {{slot}} THEN {{segment}} {{/each}}END AS segment,
  funnel, grain, stage, stage_number, other_slot,
  CASE other_slot {{#each dimension}}WHEN {{slot}} THEN {{segment}} {{/each}}END AS other_segment,
  entered, advanced
FROM paired
-- dimensions alone stand in the grouping sets only so that a report of one dimension has any
WHERE other_slot > slot
ORDER BY slot, segment, other_slot, other_segment, funnel, stage_number

-- one row per segment, stage and month of entry: what became of the entrants, within the horizons and so far
-- at most: segments * stages * months
SELECT
  CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
  coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
  funnel, grain, stage, stage_number, entered_month,
  count(*) AS entered,
  count(*) FILTER (WHERE origin = 'observed') AS observed,
  count(*) FILTER (WHERE origin = 'inferred') AS inferred,
  count(*) FILTER (WHERE origin = 'snapshot') AS snapshot,
  count(*) FILTER (WHERE outcome = 'advanced') AS advanced,
  count(*) FILTER (WHERE reached_next) AS reached_next,
  count(*) FILTER (WHERE reached_next AND age <= horizon_days) AS reached_in_horizon,
  count(*) FILTER (WHERE reached_next AND age <= early_horizon_days) AS reached_early,
  count(*) FILTER (WHERE reached_next AND age <= same_age_days) AS reached_same_age,
  count(*) FILTER (WHERE outcome = 'lost') AS lost,
  count(*) FILTER (WHERE outcome = 'lost' AND age <= horizon_days) AS lost_in_horizon,
  count(*) FILTER (WHERE outcome = 'lost' AND administrative) AS lost_administratively,
  count(*) FILTER (WHERE outcome = 'back') AS back,
  count(*) FILTER (WHERE outcome = 'open') AS still_open,
  count(*) FILTER (WHERE outcome = 'won') AS won_here,
  count(*) FILTER (WHERE unit_outcome = 'won') AS unit_won,
  count(*) FILTER (WHERE unit_outcome = 'lost') AS unit_lost,
  sum(CASE WHEN unit_outcome = 'won' THEN coalesce(amount, 0) ELSE 0 END) AS won_amount,
  sum(CASE WHEN unit_outcome = 'lost' THEN coalesce(amount, 0) ELSE 0 END) AS lost_amount,
  count(*) FILTER (WHERE unit_outcome = 'won' AND amount IS NULL) AS won_unpriced,
  count(*) FILTER (WHERE reopened) AS reopened,
  count(*) FILTER (WHERE reentered) AS reentered,
  count(*) FILTER (WHERE observed_age > 0) AS observed_late,
  count(*) FILTER (WHERE has_lead) AS with_lead,
  count(*) FILTER (WHERE at_once) AS at_once
FROM {{journey_stage}} CROSS JOIN (SELECT same_age_days FROM {{run}}) r
WHERE is_native AND entry_window <> 'after'
GROUP BY GROUPING SETS (
  {{#each dimension}}(funnel, grain, stage, stage_number, entered_month, {{segment}}),
  {{/each}}(funnel, grain, stage, stage_number, entered_month)
)
ORDER BY slot, segment, funnel, stage_number, entered_month NULLS LAST

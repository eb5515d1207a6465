-- one row per segment, stage and month of entry: what became of the entrants, within the horizons and so far
-- at most: segments * stages * months
WITH clustered AS (
  SELECT funnel, grain, stage, stage_number, entered_month,
    CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
    coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
    CASE WHEN grouping(owner_key) = 1 THEN 1 ELSE 0 END AS by_account,
    count(*) AS entered,
    sum(CASE WHEN origin = 'observed' THEN 1 ELSE 0 END) AS observed,
    sum(CASE WHEN origin = 'inferred' THEN 1 ELSE 0 END) AS inferred,
    sum(CASE WHEN origin = 'snapshot' THEN 1 ELSE 0 END) AS snapshot,
    sum(CASE WHEN outcome = 'advanced' THEN 1 ELSE 0 END) AS advanced,
    sum(CASE WHEN outcome = 'advanced' AND age <= horizon_days THEN 1 ELSE 0 END) AS advanced_in_horizon,
    sum(CASE WHEN outcome = 'advanced' AND age <= early_horizon_days THEN 1 ELSE 0 END) AS advanced_early,
    sum(CASE WHEN outcome = 'advanced' AND age <= same_age_days THEN 1 ELSE 0 END) AS advanced_same_age,
    sum(CASE WHEN outcome = 'lost' THEN 1 ELSE 0 END) AS lost,
    sum(CASE WHEN outcome = 'lost' AND age <= horizon_days THEN 1 ELSE 0 END) AS lost_in_horizon,
    sum(CASE WHEN outcome = 'lost' AND administrative THEN 1 ELSE 0 END) AS lost_administratively,
    sum(CASE WHEN outcome = 'back' THEN 1 ELSE 0 END) AS back,
    sum(CASE WHEN outcome = 'open' THEN 1 ELSE 0 END) AS still_open,
    sum(CASE WHEN outcome = 'won' THEN 1 ELSE 0 END) AS won_here,
    sum(CASE WHEN unit_outcome = 'won' THEN 1 ELSE 0 END) AS unit_won,
    sum(CASE WHEN unit_outcome = 'lost' THEN 1 ELSE 0 END) AS unit_lost,
    sum(CASE WHEN unit_outcome = 'won' THEN amount ELSE 0 END) AS won_amount,
    sum(CASE WHEN unit_outcome = 'lost' THEN amount ELSE 0 END) AS lost_amount,
    sum(CASE WHEN unit_outcome = 'won' AND amount IS NULL THEN 1 ELSE 0 END) AS won_unpriced,
    sum(CASE WHEN reopened THEN 1 ELSE 0 END) AS reopened,
    sum(CASE WHEN reentered THEN 1 ELSE 0 END) AS reentered,
    sum(CASE WHEN has_lead THEN 1 ELSE 0 END) AS with_lead
  FROM {{journey_stage}} CROSS JOIN (SELECT same_age_days FROM {{run}}) r
  WHERE is_native AND entry_window <> 'after'
  GROUP BY GROUPING SETS (
    {{#each dimension}}(funnel, grain, stage, stage_number, entered_month, account_key, {{segment}}),
    (funnel, grain, stage, stage_number, entered_month, owner_key, {{segment}}),
    {{/each}}(funnel, grain, stage, stage_number, entered_month, account_key),
    (funnel, grain, stage, stage_number, entered_month, owner_key)
  )
)
SELECT slot, segment, funnel, grain, stage, stage_number, entered_month {{#each counter}},
  sum(by_account * {{counter}}) AS {{counter}}{{/each}},
  sum(by_account) AS accounts,
  sum(by_account * entered * entered) AS account_entered_squared,
  sum(by_account * entered * advanced_in_horizon) AS account_entered_advanced,
  sum(by_account * advanced_in_horizon * advanced_in_horizon) AS account_advanced_squared,
  sum(1 - by_account) AS owners,
  sum((1 - by_account) * entered * entered) AS owner_entered_squared,
  sum((1 - by_account) * entered * advanced_in_horizon) AS owner_entered_advanced,
  sum((1 - by_account) * advanced_in_horizon * advanced_in_horizon) AS owner_advanced_squared
FROM clustered
GROUP BY slot, segment, funnel, grain, stage, stage_number, entered_month
ORDER BY slot, segment, funnel, stage_number, entered_month NULLS LAST

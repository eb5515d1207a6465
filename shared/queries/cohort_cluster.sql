-- one row per segment, stage and month of entry: sums over the clusters that the entrants come in, accounts and owners
-- at most: segments * stages * months
WITH clustered AS (
  SELECT funnel, grain, stage, stage_number, entered_month,
    CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
    coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
    CASE WHEN grouping(owner_key) = 1 THEN 1 ELSE 0 END AS by_account,
    count(*) AS entered,
    count(*) FILTER (WHERE reached_next AND age <= horizon_days) AS advanced
  FROM {{journey_stage}}
  WHERE is_native AND entry_window <> 'after'
  GROUP BY GROUPING SETS (
    {{#each dimension}}(funnel, grain, stage, stage_number, entered_month, account_key, {{segment}}),
    (funnel, grain, stage, stage_number, entered_month, owner_key, {{segment}}),
    {{/each}}(funnel, grain, stage, stage_number, entered_month, account_key),
    (funnel, grain, stage, stage_number, entered_month, owner_key)
  )
)
SELECT slot, segment, funnel, grain, stage, stage_number, entered_month,
  sum(by_account * entered) AS entered,
  sum(by_account * advanced) AS advanced,
  sum(by_account) AS accounts,
  sum(by_account * entered * entered) AS account_entered_squared,
  sum(by_account * entered * advanced) AS account_entered_advanced,
  sum(by_account * advanced * advanced) AS account_advanced_squared,
  sum(1 - by_account) AS owners,
  sum((1 - by_account) * entered * entered) AS owner_entered_squared,
  sum((1 - by_account) * entered * advanced) AS owner_entered_advanced,
  sum((1 - by_account) * advanced * advanced) AS owner_advanced_squared
FROM clustered
GROUP BY slot, segment, funnel, grain, stage, stage_number, entered_month
ORDER BY slot, segment, funnel, stage_number, entered_month NULLS LAST

-- one row per segment and stage: the mature cohorts of the window as one, where a stage has no horizon everybody in it, with their cluster sums
-- at most: segments * stages
-- conversions, the days that those who moved on took, and the same cohorts under other rules of counting
WITH clustered AS (
  SELECT funnel, grain, stage, stage_number,
    CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
    coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
    CASE WHEN grouping(owner_key) = 1 THEN 1 ELSE 0 END AS by_account,
    count(*) AS entered,
    count(*) FILTER (WHERE in_time AND reached_next) AS advanced,
    count(*) FILTER (WHERE in_time AND outcome = 'lost') AS lost,
    sum(CASE WHEN in_time AND reached_next THEN coalesce(age, 0) ELSE 0 END) AS days,
    sum(CASE WHEN in_time AND reached_next THEN coalesce(age * age, 0) ELSE 0 END) AS days_squared,
    count(*) FILTER (WHERE reached_next AND age <= early_horizon_days) AS advanced_early,
    count(*) FILTER (WHERE in_time AND outcome = 'advanced') AS advanced_any_order,
    count(*) FILTER (WHERE origin = 'observed') AS entered_observed,
    count(*) FILTER (WHERE origin = 'observed' AND in_time AND reached_next) AS advanced_observed,
    count(*) FILTER (WHERE NOT (outcome = 'lost' AND administrative)) AS entered_decided,
    count(*) FILTER (WHERE has_lead) AS entered_matched,
    count(*) FILTER (WHERE has_lead AND in_time AND reached_next) AS advanced_matched
  FROM (SELECT j.*, horizon_days IS NULL OR age <= horizon_days AS in_time FROM {{journey_stage}} j WHERE is_native AND NOT is_last) j
  LEFT JOIN (SELECT DISTINCT month, month_end_day FROM {{calendar}}) c ON c.month = j.entered_month
  CROSS JOIN (SELECT as_of_day FROM {{run}}) r
  WHERE (entry_window IN ('period', 'window') AND month_end_day + horizon_days <= as_of_day)
    OR (entry_window IN ('period', 'window', 'undated') AND horizon_days IS NULL)
  GROUP BY GROUPING SETS (
    {{#each dimension}}(funnel, grain, stage, stage_number, account_key, {{segment}}),
    (funnel, grain, stage, stage_number, owner_key, {{segment}}),
    {{/each}}(funnel, grain, stage, stage_number, account_key),
    (funnel, grain, stage, stage_number, owner_key)
  )
)
SELECT slot, segment, funnel, grain, stage, stage_number,
  sum(by_account * entered) AS entered,
  sum(by_account * advanced) AS advanced,
  sum(by_account * lost) AS lost,
  sum(by_account * days) AS days,
  sum(by_account * days_squared) AS days_squared,
  sum(by_account * advanced_early) AS advanced_early,
  sum(by_account * advanced_any_order) AS advanced_any_order,
  sum(by_account * entered_observed) AS entered_observed,
  sum(by_account * advanced_observed) AS advanced_observed,
  sum(by_account * entered_decided) AS entered_decided,
  sum(by_account * entered_matched) AS entered_matched,
  sum(by_account * advanced_matched) AS advanced_matched,
  sum(by_account) AS accounts,
  sum(by_account * entered * entered) AS account_entered_squared,
  sum(by_account * entered * advanced) AS account_entered_advanced,
  sum(by_account * advanced * advanced) AS account_advanced_squared,
  sum(1 - by_account) AS owners,
  sum((1 - by_account) * entered * entered) AS owner_entered_squared,
  sum((1 - by_account) * entered * advanced) AS owner_entered_advanced,
  sum((1 - by_account) * advanced * advanced) AS owner_advanced_squared,
  sum(by_account * entered * lost) AS account_entered_lost,
  sum(by_account * lost * lost) AS account_lost_squared,
  sum((1 - by_account) * entered * lost) AS owner_entered_lost,
  sum((1 - by_account) * lost * lost) AS owner_lost_squared,
  sum(CASE WHEN advanced > 0 THEN by_account ELSE 0 END) AS arrived_accounts,
  sum(by_account * advanced * days) AS account_advanced_days,
  sum(by_account * days * days) AS account_days_squared,
  sum(CASE WHEN advanced > 0 THEN 1 - by_account ELSE 0 END) AS arrived_owners,
  sum((1 - by_account) * advanced * days) AS owner_advanced_days,
  sum((1 - by_account) * days * days) AS owner_days_squared
FROM clustered
GROUP BY slot, segment, funnel, grain, stage, stage_number
ORDER BY slot, segment, funnel, stage_number

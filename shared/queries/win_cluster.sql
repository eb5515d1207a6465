-- one row per segment and funnel: units that are closed (whole) and those won (part), with the sums over their accounts and owners
-- at most: segments * funnels
-- of the win rate's own cohorts, by entry into the stage from which outcomes are told: those that have had all horizons up to the win
WITH path AS (
  SELECT s.*, w.grain AS won_grain,
    sum(CASE WHEN s.is_last THEN 0 ELSE coalesce(s.horizon_days, 0) END) OVER (PARTITION BY s.funnel ORDER BY s.stage_number DESC) AS days_to_win,
    s.dated AND count(CASE WHEN NOT s.is_last THEN s.horizon_days END) OVER (PARTITION BY s.funnel ORDER BY s.stage_number DESC) > 0 AS has_cohorts
  FROM {{stage}} s JOIN {{stage}} w ON w.funnel = s.funnel AND w.is_last
),
-- the first stage of the last grain, or the first of it that has dates
start AS (
  SELECT p.*, row_number() OVER (PARTITION BY funnel ORDER BY CASE WHEN dated AND horizon_days IS NOT NULL THEN 0 ELSE 1 END, stage_number) AS place
  FROM path p
  WHERE grain = won_grain
),
clustered AS (
  SELECT funnel, grain, stage,
    CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
    coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
    CASE WHEN grouping(owner_key) = 1 THEN 1 ELSE 0 END AS by_account,
    count(*) AS whole,
    count(*) FILTER (WHERE unit_outcome = 'won') AS part
  FROM (
    SELECT j.*, has_cohorts, days_to_win
    FROM {{journey_stage}} j JOIN (SELECT funnel AS of_funnel, stage AS of_stage, has_cohorts, days_to_win FROM start WHERE place = 1) s ON s.of_funnel = j.funnel AND s.of_stage = j.stage
    WHERE j.is_native AND j.unit_outcome IN ('won', 'lost') AND j.entry_window <> 'after'
  ) j
  LEFT JOIN (SELECT DISTINCT month, month_end_day FROM {{calendar}}) c ON c.month = j.entered_month
  CROSS JOIN (SELECT as_of_day FROM {{run}}) r
  WHERE NOT has_cohorts OR (entry_window IN ('period', 'window') AND month_end_day + days_to_win <= as_of_day)
  GROUP BY GROUPING SETS (
    {{#each dimension}}(funnel, grain, stage, account_key, {{segment}}),
    (funnel, grain, stage, owner_key, {{segment}}),
    {{/each}}(funnel, grain, stage, account_key),
    (funnel, grain, stage, owner_key)
  )
)
SELECT slot, segment, funnel, grain, stage,
  sum(by_account * whole) AS whole,
  sum(by_account * part) AS part,
  sum(by_account) AS accounts,
  sum(by_account * whole * whole) AS account_whole_squared,
  sum(by_account * whole * part) AS account_whole_part,
  sum(by_account * part * part) AS account_part_squared,
  sum(1 - by_account) AS owners,
  sum((1 - by_account) * whole * whole) AS owner_whole_squared,
  sum((1 - by_account) * whole * part) AS owner_whole_part,
  sum((1 - by_account) * part * part) AS owner_part_squared
FROM clustered
GROUP BY slot, segment, funnel, grain, stage
ORDER BY slot, segment, funnel, grain, stage

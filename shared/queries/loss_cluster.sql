-- one row per segment and stage: losses of the stage's grain (whole) and those lost in the stage (part), with the sums over their accounts and owners
-- at most: segments * stages
WITH clustered AS (
  SELECT funnel, grain, stage,
    CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
    coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
    CASE WHEN grouping(owner_key) = 1 THEN 1 ELSE 0 END AS by_account,
    count(*) AS whole,
    count(*) FILTER (WHERE lost_in = stage) AS part
  FROM (
    SELECT funnel AS lost_funnel, grain AS lost_grain, stage AS lost_in, account_key, owner_key{{#each dimension}}, {{segment}}{{/each}}
    FROM {{journey_stage}}
    WHERE is_native AND outcome = 'lost' AND entry_window IN ('undated', 'window', 'period')
  ) j
  JOIN (SELECT funnel, grain, stage FROM {{stage}}) s ON s.funnel = j.lost_funnel AND s.grain = j.lost_grain
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

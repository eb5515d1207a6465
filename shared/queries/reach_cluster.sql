-- one row per segment, grain and stage: entrants into the grain's first stage (whole) and those that came so far (part), with the sums over their accounts and owners
-- at most: 2 * segments * stages
-- of the cohorts that have had all horizons in between; where a stage in between has none, of everybody in the window
WITH path AS (
  SELECT n.funnel AS of_funnel, f.grain AS of_grain, n.stage AS towards, n.stage_number AS to_number, f.stage_number AS from_number,
    CASE WHEN count(*) = count(b.horizon_days) THEN sum(b.horizon_days) END AS days
  FROM {{stage}} n
  JOIN (SELECT funnel, grain, min(stage_number) AS stage_number FROM {{stage}} GROUP BY funnel, grain) f ON f.funnel = n.funnel AND f.stage_number < n.stage_number
  JOIN {{stage}} b ON b.funnel = n.funnel AND b.stage_number >= f.stage_number AND b.stage_number < n.stage_number
  GROUP BY n.funnel, f.grain, n.stage, n.stage_number, f.stage_number
),
clustered AS (
  SELECT funnel, grain, stage,
    CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
    coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
    CASE WHEN grouping(owner_key) = 1 THEN 1 ELSE 0 END AS by_account,
    count(*) FILTER (WHERE NOT is_there) AS whole,
    count(*) FILTER (WHERE is_there) AS part
  FROM (
    SELECT p.of_funnel AS funnel, p.of_grain AS grain, p.towards AS stage, p.days, stage_number = to_number AS is_there, reach_age, funnel_day, funnel_month, account_key, owner_key{{#each dimension}}, {{segment}}{{/each}}
    FROM {{journey_stage}} j JOIN path p ON p.of_funnel = j.funnel AND p.of_grain = j.grain AND (j.stage_number = p.from_number OR j.stage_number = p.to_number)
  ) j
  LEFT JOIN (SELECT DISTINCT month, month_end_day FROM {{calendar}}) c ON c.month = j.funnel_month
  CROSS JOIN (SELECT as_of_day, window_start_day, period_end_day FROM {{run}}) r
  WHERE (days IS NULL AND funnel_day IS NULL) OR (funnel_day BETWEEN window_start_day AND period_end_day
    AND (days IS NULL OR (month_end_day + days <= as_of_day AND reach_age <= days)))
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

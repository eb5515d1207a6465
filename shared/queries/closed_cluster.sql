-- one row per segment, funnel and span (stage: ever or period): closed opportunities (whole) and those won (part), with the sums over their accounts and owners
-- at most: 2 * segments * funnels
WITH clustered AS (
  SELECT funnel, grain, stage,
    CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
    coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
    CASE WHEN grouping(owner_key) = 1 THEN 1 ELSE 0 END AS by_account,
    count(*) AS whole,
    count(*) FILTER (WHERE unit_outcome = 'won') AS part
  FROM (
    SELECT funnel, grain, w.span AS stage, unit_outcome, account_key, owner_key{{#each dimension}}, {{segment}}{{/each}}
    FROM {{journey_stage}} j
    CROSS JOIN (
      SELECT min(c.month) AS first_month, max(c.month) AS last_month
      FROM {{calendar}} c JOIN {{run}} r ON c.day BETWEEN r.period_start_day AND r.period_end_day
    ) p
    CROSS JOIN (VALUES ('ever'), ('period')) AS w (span)
    WHERE grain = 'opportunity' AND is_first AND unit_outcome IN ('won', 'lost')
      AND (w.span = 'ever' OR closed_month BETWEEN first_month AND last_month)
  ) j
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

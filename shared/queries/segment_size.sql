-- one row per segment, funnel and month in which its accounts (and owners) last entered: distinct accounts and owners
-- at most: segments * funnels * months
-- main: accounts of which no other segment of the dimension has a later unit, so that these add up over segments
WITH started AS (
  SELECT unit_key, min(first_day) AS funnel_day FROM {{unit_stage}} WHERE kind = 'stage' GROUP BY unit_key
),
entrant AS (
  SELECT u.unit_key, u.funnel, u.account_key, u.owner_key, s.funnel_day {{#each dimension}},
    coalesce(e.{{segment}}, u.{{segment}}) AS {{segment}}{{/each}}
  FROM {{unit}} u JOIN started s ON s.unit_key = u.unit_key
  LEFT JOIN {{entry_segment}} e ON e.unit_key = u.unit_key
),
clustered AS (
  SELECT funnel, account_key, owner_key,
    CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
    coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
    CASE WHEN grouping(owner_key) = 1 THEN 1 ELSE 0 END AS by_account,
    max(funnel_day) AS last_day
  FROM entrant CROSS JOIN (SELECT period_end_day FROM {{run}}) r
  WHERE funnel_day IS NULL OR funnel_day <= period_end_day
  GROUP BY GROUPING SETS (
    {{#each dimension}}(funnel, account_key, {{segment}}),
    (funnel, owner_key, {{segment}}),
    {{/each}}(funnel)
  )
),
placed AS (
  SELECT c.*, row_number() OVER (PARTITION BY slot, funnel, by_account, account_key, owner_key ORDER BY last_day DESC NULLS LAST, segment) AS place
  FROM clustered c
  -- the funnel alone stands in the grouping sets only to end them
  WHERE slot > 0
)
SELECT p.slot, p.segment, p.funnel, c.month AS last_month,
  sum(by_account) AS accounts,
  sum(CASE WHEN place = 1 THEN by_account ELSE 0 END) AS main_accounts,
  sum(1 - by_account) AS owners,
  sum(CASE WHEN place = 1 THEN 1 - by_account ELSE 0 END) AS main_owners
FROM placed p LEFT JOIN {{calendar}} c ON c.day = p.last_day
GROUP BY p.slot, p.segment, p.funnel, c.month
ORDER BY slot, segment, funnel, last_month NULLS LAST

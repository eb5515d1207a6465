-- one row per segment, outcome and month of closing: deals, their value at plan rates, and the accounts and owners of those that have one; of the whole also their value at the rates of the day of closing
-- at most: 2 * segments * funnels * months
WITH clustered AS (
  SELECT funnel, unit_outcome, closed_month,
    CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
    coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
    CASE WHEN grouping(owner_key) = 1 THEN 1 ELSE 0 END AS by_account,
    count(*) AS deals, count(amount) AS priced, count(close_amount) AS close_priced,
    sum(coalesce(amount, 0)) AS amount, sum(coalesce(close_amount, 0)) AS close_amount
  FROM {{journey_stage}}
  WHERE grain = 'opportunity' AND is_first AND unit_outcome IN ('won', 'lost')
  GROUP BY GROUPING SETS (
    {{#each dimension}}(funnel, unit_outcome, closed_month, account_key, {{segment}}),
    (funnel, unit_outcome, closed_month, owner_key, {{segment}}),
    {{/each}}(funnel, unit_outcome, closed_month, account_key),
    (funnel, unit_outcome, closed_month, owner_key)
  )
)
SELECT slot, segment, funnel, unit_outcome AS outcome, closed_month,
  sum(by_account * deals) AS deals,
  sum(by_account * amount) AS amount,
  sum(by_account * (deals - priced)) AS unpriced,
  sum(CASE WHEN priced > 0 THEN by_account ELSE 0 END) AS accounts,
  sum(CASE WHEN priced > 0 THEN 1 - by_account ELSE 0 END) AS owners,
  CASE WHEN slot = 0 THEN sum(by_account * close_amount) END AS close_amount,
  CASE WHEN slot = 0 THEN sum(by_account * (deals - close_priced)) END AS close_unpriced
FROM clustered
GROUP BY slot, segment, funnel, unit_outcome, closed_month
ORDER BY slot, segment, funnel, outcome, closed_month NULLS LAST

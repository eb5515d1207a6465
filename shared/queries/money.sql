-- one row per segment, outcome and month of closing: deals, their value at plan rates, and the accounts and owners of those that have one; of the whole also their value at the rates of the day of closing
-- at most: 2 * segments * funnels * months
SELECT
  CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
  coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
  funnel, unit_outcome AS outcome, closed_month,
  count(*) AS deals,
  sum(coalesce(amount, 0)) AS amount,
  count(*) FILTER (WHERE amount IS NULL) AS unpriced,
  count(DISTINCT CASE WHEN amount IS NOT NULL THEN account_key END) AS accounts,
  count(DISTINCT CASE WHEN amount IS NOT NULL THEN owner_key END) AS owners,
  CASE WHEN {{#each dimension}}grouping({{segment}}) = 1 AND {{/each}}true THEN sum(coalesce(close_amount, 0)) END AS close_amount,
  CASE WHEN {{#each dimension}}grouping({{segment}}) = 1 AND {{/each}}true THEN count(*) FILTER (WHERE close_amount IS NULL) END AS close_unpriced
FROM {{journey_stage}}
WHERE grain = 'opportunity' AND is_first AND unit_outcome IN ('won', 'lost')
GROUP BY GROUPING SETS (
  {{#each dimension}}(funnel, unit_outcome, closed_month, {{segment}}),
  {{/each}}(funnel, unit_outcome, closed_month)
)
ORDER BY slot, segment, funnel, outcome, closed_month NULLS LAST

-- one row per segment, outcome and month of closing: deals and their value at plan rates, and the accounts and owners of those that have one
-- at most: 2 * segments * funnels * months
SELECT
  CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
  coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
  funnel, unit_outcome AS outcome, closed_month,
  count(*) AS deals,
  sum(coalesce(amount, 0)) AS amount,
  count(*) FILTER (WHERE amount IS NULL) AS unpriced,
  count(DISTINCT CASE WHEN amount IS NOT NULL THEN account_key END) AS accounts,
  count(DISTINCT CASE WHEN amount IS NOT NULL THEN owner_key END) AS owners
FROM {{journey_stage}}
WHERE grain = 'opportunity' AND is_first AND unit_outcome IN ('won', 'lost')
GROUP BY GROUPING SETS (
  {{#each dimension}}(funnel, unit_outcome, closed_month, {{segment}}),
  {{/each}}(funnel, unit_outcome, closed_month)
)
ORDER BY slot, segment, funnel, outcome, closed_month NULLS LAST

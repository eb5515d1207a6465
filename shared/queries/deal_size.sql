-- one row per segment and size class of the amount: deals that were won and priced, and their value at plan rates; and at rates of the month of closing, where there are any
-- at most: segments * funnels * amounts
SELECT
  CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
  coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
  funnel, amount_bin,
  count(*) AS deals,
  sum(amount) AS amount,
  count(close_amount) AS close_deals,
  sum(coalesce(close_amount, 0)) AS close_amount
FROM {{journey_stage}}
WHERE grain = 'opportunity' AND is_first AND unit_outcome = 'won' AND amount_bin IS NOT NULL
GROUP BY GROUPING SETS (
  {{#each dimension}}(funnel, amount_bin, {{segment}}),
  {{/each}}(funnel, amount_bin)
)
ORDER BY slot, segment, funnel, amount_bin

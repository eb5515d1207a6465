-- one row per segment and funnel: size classes of the deals that were won and priced, with the sums over their accounts and owners
-- at most: segments * funnels
-- a size class is a logarithm in whole numbers (see amount-bins.ts): how much amounts of one owner resemble each other needs no more
WITH clustered AS (
  SELECT funnel,
    CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
    coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
    CASE WHEN grouping(owner_key) = 1 THEN 1 ELSE 0 END AS by_account,
    count(*) AS deals, sum(amount_bin) AS bins, sum(amount_bin * amount_bin) AS bins_squared
  FROM {{journey_stage}}
  WHERE grain = 'opportunity' AND is_first AND unit_outcome = 'won' AND amount_bin IS NOT NULL
  GROUP BY GROUPING SETS (
    {{#each dimension}}(funnel, account_key, {{segment}}),
    (funnel, owner_key, {{segment}}),
    {{/each}}(funnel, account_key),
    (funnel, owner_key)
  )
)
SELECT slot, segment, funnel,
  sum(by_account * deals) AS deals,
  sum(by_account * bins) AS bins,
  sum(by_account * bins_squared) AS bins_squared,
  sum(by_account) AS accounts,
  sum(by_account * deals * deals) AS account_deals_squared,
  sum(by_account * deals * bins) AS account_deals_bins,
  sum(by_account * bins * bins) AS account_bins_squared,
  sum(1 - by_account) AS owners,
  sum((1 - by_account) * deals * deals) AS owner_deals_squared,
  sum((1 - by_account) * deals * bins) AS owner_deals_bins,
  sum((1 - by_account) * bins * bins) AS owner_bins_squared
FROM clustered
GROUP BY slot, segment, funnel
ORDER BY slot, segment, funnel

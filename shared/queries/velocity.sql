-- one row per segment and month of entry: opportunities, and what had become of them within the horizons of their stages, with cluster sums
-- at most: segments * funnels * months
-- every month has the same follow-up: in months of longer watch there would be more wins, and slower ones
WITH clustered AS (
  SELECT funnel, entered_month,
    CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
    coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
    CASE WHEN grouping(owner_key) = 1 THEN 1 ELSE 0 END AS by_account,
    count(*) AS entered,
    count(*) FILTER (WHERE ending IN ('won', 'lost')) AS closed,
    count(*) FILTER (WHERE ending = 'won') AS won,
    sum(CASE WHEN ending = 'won' THEN unit_age ELSE 0 END) AS days,
    count(*) FILTER (WHERE ending = 'won' AND amount IS NOT NULL) AS priced,
    sum(CASE WHEN ending = 'won' THEN coalesce(amount, 0) ELSE 0 END) AS amount
  FROM (
    SELECT j.*, CASE WHEN unit_age <= h.days THEN unit_outcome END AS ending
    FROM {{journey_stage}} j
    JOIN (SELECT funnel, sum(horizon_days) AS days FROM {{stage}} WHERE grain = 'opportunity' GROUP BY funnel) h ON h.funnel = j.funnel
    WHERE j.grain = 'opportunity' AND j.is_first AND j.entry_window <> 'after' AND j.entered_month IS NOT NULL
  ) j
  GROUP BY GROUPING SETS (
    {{#each dimension}}(funnel, entered_month, account_key, {{segment}}),
    (funnel, entered_month, owner_key, {{segment}}),
    {{/each}}(funnel, entered_month, account_key),
    (funnel, entered_month, owner_key)
  )
)
SELECT slot, segment, funnel, entered_month,
  sum(by_account * entered) AS entered,
  sum(by_account * closed) AS closed,
  sum(by_account * won) AS won,
  sum(by_account * days) AS days,
  sum(by_account * priced) AS priced,
  sum(by_account * amount) AS amount,
  sum(by_account * entered * entered) AS account_entered_squared,
  sum(CASE WHEN closed > 0 THEN by_account ELSE 0 END) AS closed_accounts,
  sum(by_account * closed * closed) AS account_closed_squared,
  sum(by_account * closed * won) AS account_closed_won,
  sum(by_account * won * won) AS account_won_squared,
  sum(CASE WHEN won > 0 THEN by_account ELSE 0 END) AS won_accounts,
  sum(by_account * won * days) AS account_won_days,
  sum(by_account * days * days) AS account_days_squared,
  sum(CASE WHEN closed > 0 THEN 1 - by_account ELSE 0 END) AS closed_owners,
  sum((1 - by_account) * closed * closed) AS owner_closed_squared,
  sum((1 - by_account) * closed * won) AS owner_closed_won,
  sum((1 - by_account) * won * won) AS owner_won_squared,
  sum(CASE WHEN won > 0 THEN 1 - by_account ELSE 0 END) AS won_owners,
  sum((1 - by_account) * won * days) AS owner_won_days,
  sum((1 - by_account) * days * days) AS owner_days_squared
FROM clustered
GROUP BY slot, segment, funnel, entered_month
ORDER BY slot, segment, funnel, entered_month

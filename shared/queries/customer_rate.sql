-- one row per segment and metric of usage: customers at the start of the period, those who bought more within it and those who used it; renewals due in it and those won
-- at most: 11 * segments
WITH deal AS (
  SELECT j.*, k.kind, r.period_start_day, r.period_end_day,
    CASE WHEN j.unit_outcome IN ('won', 'lost') THEN j.entered_day + j.unit_age END AS decided_day,
    -- an opportunity without an account has its own id in place of one
    j.account_key <> j.unit_id AS has_account,
    j.closed_month BETWEEN b.first_month AND b.last_month AND k.kind = 'renewal' AS is_due
  FROM {{journey_stage}} j JOIN {{funnel_kind}} k ON k.funnel = j.funnel CROSS JOIN {{run}} r
  CROSS JOIN (
    SELECT min(c.month) AS first_month, max(c.month) AS last_month
    FROM {{calendar}} c JOIN {{run}} s ON c.day BETWEEN s.period_start_day AND s.period_end_day
  ) b
  WHERE j.grain = 'opportunity' AND j.is_first
),
decided AS (
  SELECT d.*,
    unit_outcome = 'won' AND decided_day < period_start_day AS won_before,
    unit_outcome = 'won' AND kind = 'expansion' AND decided_day BETWEEN period_start_day AND period_end_day AS expanded
  FROM deal d
),
account AS (
  SELECT d.*,
    -- the deal by which the account became a customer stands for it
    won_before AND kind = 'acquisition' AND has_account
      AND row_number() OVER (PARTITION BY account_key, CASE WHEN won_before AND kind = 'acquisition' THEN 1 ELSE 0 END ORDER BY decided_day, unit_id) = 1 AS began,
    max(CASE WHEN won_before THEN decided_day END) OVER (PARTITION BY account_key) AS won_day,
    max(CASE WHEN kind = 'renewal' AND unit_outcome = 'lost' AND decided_day < period_start_day THEN decided_day END) OVER (PARTITION BY account_key) AS left_day,
    max(CASE WHEN expanded THEN 1 ELSE 0 END) OVER (PARTITION BY account_key) AS bought_more,
    count(CASE WHEN is_due THEN 1 END) OVER (PARTITION BY account_key) AS due_of_account
  FROM decided d
),
told AS (
  SELECT a.*, began AND (left_day IS NULL OR won_day > left_day) AS is_customer FROM account a
),
used AS (
  SELECT coalesce(s.unit_id, u.account_id) AS account_key, u.metric
  FROM {{usage}} u
  JOIN {{usage_metric}} m ON m.metric = u.metric
  JOIN {{run}} r ON u.used_day BETWEEN r.period_start_day AND r.period_end_day
  LEFT JOIN {{same_record}} s ON s.grain = 'account' AND s.record_id = u.account_id
  GROUP BY coalesce(s.unit_id, u.account_id), u.metric, m.active_from
  -- what is not positive is no usage, and a sum of what is left stays within a bigint
  HAVING sum(CASE WHEN u.used_hundredths > 9000000000000 THEN 9000000000000 WHEN u.used_hundredths > 0 THEN u.used_hundredths ELSE 0 END) >= m.active_from
)
SELECT
  CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
  coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
  m.metric,
  count(*) FILTER (WHERE is_customer) AS customers,
  count(*) FILTER (WHERE is_customer AND u.account_key IS NOT NULL) AS active,
  count(*) FILTER (WHERE is_customer AND bought_more = 1) AS expanded,
  count(*) FILTER (WHERE won_before AND kind = 'acquisition' AND NOT has_account) AS without_account,
  count(*) FILTER (WHERE is_due) AS due,
  count(*) FILTER (WHERE is_due AND unit_outcome = 'won') AS renewed,
  -- renewals of one account are one decision at worst
  coalesce(sum(CASE WHEN is_due THEN due_of_account END), 0) AS account_due_squared
FROM told t CROSS JOIN {{usage_metric}} m LEFT JOIN used u ON u.account_key = t.account_key AND u.metric = m.metric
GROUP BY GROUPING SETS (
  {{#each dimension}}(m.metric, {{segment}}),
  {{/each}}(m.metric)
)
ORDER BY slot, segment, metric

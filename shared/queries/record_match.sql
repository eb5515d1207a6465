-- one row per grain and funnel: the accounts that units name, the persons behind opportunities, and closings before creation
-- at most: 2 * funnels
WITH dated AS (
  SELECT opportunity_id, max(closed_day) AS closed_day, min(created_at) AS created_at FROM {{opportunity}} GROUP BY opportunity_id
)
SELECT u.grain, u.funnel,
  count(*) AS units,
  count(*) FILTER (WHERE u.account_key <> u.unit_id) AS with_account,
  count(*) FILTER (WHERE u.account_key <> u.unit_id AND a.account_id IS NULL) AS account_missing,
  count(*) FILTER (WHERE u.has_lead) AS with_person,
  count(*) FILTER (WHERE s.is_won OR s.last_kind = 'exit') AS closed,
  -- a day's grace: days are counted in another zone than times
  count(*) FILTER (WHERE (s.is_won OR s.last_kind = 'exit') AND (d.closed_day + 2) * 86400 < d.created_at) AS closed_before_created
FROM {{unit}} u
LEFT JOIN (SELECT DISTINCT account_id FROM {{account}}) a ON a.account_id = u.account_key
LEFT JOIN {{unit_standing}} s ON s.unit_key = u.unit_key
LEFT JOIN dated d ON u.grain = 'opportunity' AND d.opportunity_id = u.unit_id
GROUP BY u.grain, u.funnel
ORDER BY u.grain, u.funnel

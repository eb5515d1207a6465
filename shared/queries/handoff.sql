-- one row per funnel: how persons and opportunities meet
-- at most: funnels
SELECT u.funnel,
  count(*) AS converted_persons,
  count(DISTINCT u.opportunity_id) AS opportunities,
  count(*) FILTER (WHERE o.unit_id IS NULL) AS opportunity_missing
FROM {{unit}} u LEFT JOIN {{unit}} o ON o.grain = 'opportunity' AND o.unit_id = u.opportunity_id AND o.funnel = u.funnel
WHERE u.grain = 'person' AND u.opportunity_id IS NOT NULL
GROUP BY u.funnel
ORDER BY u.funnel

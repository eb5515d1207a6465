-- one row per funnel: how persons and opportunities meet
-- at most: funnels
SELECT u.funnel,
  count(*) AS converted_persons,
  count(DISTINCT u.opportunity_id) AS opportunities,
  count(*) FILTER (WHERE o.unit_id IS NULL) AS opportunity_missing
-- an opportunity of another funnel, such as a partner's, is there all the same
FROM {{unit}} u LEFT JOIN {{unit}} o ON o.grain = 'opportunity' AND o.unit_id = u.opportunity_id
WHERE u.grain = 'person' AND u.opportunity_id IS NOT NULL
GROUP BY u.funnel
ORDER BY u.funnel

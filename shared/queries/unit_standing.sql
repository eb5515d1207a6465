-- one row per unit: what happened to it last by the as-of day, and how far it came
-- at most: units
WITH seen AS (
  SELECT s.*,
    max(CASE WHEN some_untimed THEN 1 ELSE 0 END) OVER (PARTITION BY unit_key, last_day) AS untimed_day
  FROM {{unit_stage}} s
  WHERE kind <> 'absent'
),
ordered AS (
  SELECT s.*,
    -- what happened last; on a day of which not every time is known, the later stage is the later one, and an exit the last
    row_number() OVER (PARTITION BY unit_key ORDER BY last_day DESC NULLS LAST, CASE WHEN untimed_day = 1 THEN 0 ELSE last_at END DESC, coalesce(stage_number, 99) DESC) AS recency
  FROM seen s
),
standing AS (
  SELECT unit_key,
    max(CASE WHEN recency = 1 THEN kind END) AS last_kind,
    max(CASE WHEN recency = 1 THEN stage_number END) AS last_number,
    max(CASE WHEN recency = 1 THEN last_day END) AS last_day,
    max(CASE WHEN recency = 1 AND is_win THEN 1 ELSE 0 END) = 1 AS is_won,
    max(CASE WHEN kind = 'stage' AND NOT is_win THEN stage_number END) AS furthest_before_win,
    max(CASE WHEN kind = 'exit' THEN 1 ELSE 0 END) = 1 AS was_lost
  FROM ordered
  GROUP BY unit_key
)
SELECT s.unit_key, u.grain, u.funnel, s.last_kind, s.last_number, s.last_day, s.is_won, s.was_lost,
  CASE WHEN s.is_won THEN t.win_number
    ELSE coalesce(s.furthest_before_win, CASE WHEN u.grain = 'person' THEN t.person_start ELSE t.opportunity_start END) END AS furthest
FROM standing s
JOIN {{unit}} u ON u.unit_key = s.unit_key
JOIN (
  SELECT funnel, max(stage_number) AS win_number, min(stage_number) AS person_start,
    min(CASE WHEN grain = 'opportunity' THEN stage_number END) AS opportunity_start
  FROM {{stage}} GROUP BY funnel
) t ON t.funnel = u.funnel

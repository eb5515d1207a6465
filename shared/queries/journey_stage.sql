-- one row per unit and stage that it reached: when, how we know, and what became of it there
-- at most: units * stages
WITH path AS (
  SELECT s.*,
    coalesce(sum(s.horizon_days) OVER (PARTITION BY s.funnel ORDER BY s.stage_number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS days_from_start,
    coalesce(sum(s.horizon_days) OVER (PARTITION BY s.funnel, s.grain ORDER BY s.stage_number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS days_from_grain_start
  FROM {{stage}} s
),
grid AS (
  SELECT u.*, p.stage, p.stage_number, p.is_last, p.skipped, p.horizon_days, p.early_horizon_days,
    p.grain = u.grain AS is_native,
    CASE WHEN u.grain = 'person' THEN p.days_from_start ELSE p.days_from_grain_start END AS reach_days
  FROM {{unit_standing}} u JOIN path p ON p.funnel = u.funnel AND p.stage_number <= u.furthest AND (u.grain = 'person' OR p.grain = 'opportunity')
),
timed AS (
  SELECT g.*, b.first_at AS own_at, b.first_day AS own_day, b.unit_key IS NOT NULL AS was_seen, coalesce(b.entries, 0) AS entries, coalesce(b.some_untimed, true) AS untimed,
    b.unit_key IS NOT NULL OR (g.skipped = 'backfill' AND n.unit_key IS NULL) AS is_reached,
    min(b.first_at) OVER (PARTITION BY g.unit_key ORDER BY g.stage_number ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS reached_at,
    min(b.first_day) OVER (PARTITION BY g.unit_key ORDER BY g.stage_number ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS reached_day
  FROM grid g
    LEFT JOIN {{unit_stage}} b ON b.unit_key = g.unit_key AND b.stage = g.stage AND b.kind = 'stage'
    LEFT JOIN {{unit_stage}} n ON n.unit_key = g.unit_key AND n.stage = g.stage AND n.kind = 'absent'
  -- a stage that the unit's pipeline does not have is no stage of its path
  WHERE n.unit_key IS NULL OR b.unit_key IS NOT NULL
),
entered AS (
  SELECT t.*,
    CASE WHEN was_seen AND own_at IS NULL THEN NULL ELSE reached_at END AS entered_at,
    CASE WHEN was_seen AND own_at IS NULL THEN NULL ELSE reached_day END AS entered_day,
    -- by day: exports mix days with times, and a stage that was seen on the day of the next one was not skipped
    CASE WHEN was_seen AND own_at IS NULL THEN 'snapshot' WHEN was_seen AND own_day = reached_day THEN 'observed' ELSE 'inferred' END AS origin,
    -- a strict stage that was skipped was not reached, although the unit moved on
    coalesce(lead(is_reached) OVER (PARTITION BY unit_key ORDER BY stage_number), false) AS reached_next
  FROM timed t
),
left_at AS (
  SELECT e.*,
    CASE WHEN stage_number < furthest THEN 'advanced' WHEN is_last THEN 'won' WHEN last_kind = 'exit' THEN 'lost'
      WHEN last_number < stage_number THEN 'back' ELSE 'open' END AS outcome,
    lead(entered_day) OVER (PARTITION BY unit_key ORDER BY stage_number) AS next_day,
    -- nobody decides twice in one second: one of the two was copied or set by a rule
    coalesce(origin = 'observed' AND NOT untimed AND entered_at = lag(entered_at) OVER (PARTITION BY unit_key ORDER BY stage_number)
      AND lag(origin) OVER (PARTITION BY unit_key ORDER BY stage_number) = 'observed', false) AS at_once,
    first_value(entered_day) OVER (PARTITION BY unit_key ORDER BY stage_number) AS funnel_day,
    max(CASE WHEN is_last THEN entered_day END) OVER (PARTITION BY unit_key) AS won_day,
    row_number() OVER (PARTITION BY unit_key ORDER BY stage_number) = 1 AS is_first
  FROM entered e
  WHERE is_reached
),
aged AS (
  SELECT l.*,
    CASE outcome WHEN 'advanced' THEN next_day WHEN 'lost' THEN last_day WHEN 'back' THEN last_day END - entered_day AS raw_age,
    CASE WHEN is_won THEN 'won' WHEN last_kind = 'exit' THEN 'lost' ELSE 'open' END AS unit_outcome,
    CASE WHEN is_won THEN won_day WHEN last_kind = 'exit' THEN last_day END - entered_day AS raw_unit_age
  FROM left_at l
)
SELECT a.grain, a.funnel, u.unit_id, a.stage, a.stage_number, a.is_native, a.is_first, a.is_last, a.origin,
  a.entered_at, a.entered_day, c.month AS entered_month, a.funnel_day, f.month AS funnel_month,
  a.outcome, a.unit_outcome, a.reached_next,
  -- closed before it was entered is a day of zero length, not a negative one
  CASE WHEN a.raw_age < 0 THEN 0 ELSE a.raw_age END AS age,
  CASE WHEN a.raw_unit_age < 0 THEN 0 ELSE a.raw_unit_age END AS unit_age,
  r.as_of_day - a.entered_day AS watched,
  -- the first age at which leaving would have been seen: whoever left before is no part of what is known of times
  CASE WHEN a.entered_day < u.observed_from_day THEN u.observed_from_day - a.entered_day WHEN a.entered_day IS NOT NULL THEN 0 END AS observed_age,
  a.entered_day - a.funnel_day AS reach_age, a.reach_days,
  a.horizon_days, a.early_horizon_days,
  CASE WHEN a.entered_day IS NULL THEN 'undated' WHEN a.entered_day > r.period_end_day THEN 'after'
    WHEN a.entered_day >= r.period_start_day THEN 'period' WHEN a.entered_day >= r.window_start_day THEN 'window' ELSE 'earlier' END AS entry_window,
  a.was_lost AND a.last_kind <> 'exit' AS reopened, a.entries > 1 AS reentered, a.at_once,
  u.administrative AND a.last_kind = 'exit' AS administrative,
  u.account_key, u.owner_key, u.cycle, u.amount, u.close_amount, u.amount_bin, u.has_amount, u.closed_month, u.has_lead
  -- the segment of entry, where a history tells it; units of a segment that is not shown, or only from a later day on, are of the small segments' one from here on
  {{#each dimension}}, CASE WHEN s{{slot}}.segment IS NULL OR a.funnel_day >= s{{slot}}.from_day THEN coalesce(e.{{segment}}, u.{{segment}}) ELSE 'small_segments' END AS {{segment}}
  {{/each}}{{#each spare}}, u.{{segment}}{{/each}}
FROM aged a
JOIN {{unit}} u ON u.unit_key = a.unit_key
LEFT JOIN {{entry_segment}} e ON e.unit_key = a.unit_key
CROSS JOIN {{run}} r
LEFT JOIN {{calendar}} c ON c.day = a.entered_day
LEFT JOIN {{calendar}} f ON f.day = a.funnel_day
{{#each dimension}}LEFT JOIN {{small_segment}} s{{slot}} ON s{{slot}}.slot = {{slot}} AND s{{slot}}.funnel = a.funnel AND s{{slot}}.segment = coalesce(e.{{segment}}, u.{{segment}})
{{/each}}
-- one row per dimension with a history: units that entered in the window, those in another segment today, those that entered before the history begins
-- at most: dimensions
WITH slotted AS (
  SELECT t.slot, e.entry_day < t.from_day AS is_before,
    CASE t.slot {{#each dimension}}WHEN {{slot}} THEN u.{{segment}} {{/each}}END AS today,
    CASE t.slot {{#each dimension}}WHEN {{slot}} THEN e.{{segment}} {{/each}}END AS at_entry
  FROM {{entry_segment}} e JOIN {{unit}} u ON u.unit_key = e.unit_key
  CROSS JOIN (SELECT slot, max(from_day) AS from_day FROM {{tracked_object}} GROUP BY slot) t
  CROSS JOIN (SELECT window_start_day, period_end_day FROM {{run}}) r
  WHERE e.entry_day BETWEEN r.window_start_day AND r.period_end_day
)
SELECT slot, count(*) AS units,
  count(*) FILTER (WHERE at_entry <> today AND NOT coalesce(is_before, false)) AS moved,
  count(*) FILTER (WHERE is_before) AS untracked
FROM slotted
GROUP BY slot
ORDER BY slot

-- one row per record that was merged into another by the as-of day: the one that has its history, through at most four merges
-- at most: units
WITH told AS (
  SELECT grain, record_id, survivor_id, merged_at, merged_day,
    count(merged_day) OVER (PARTITION BY grain, record_id) AS dated
  FROM {{merge}} WHERE record_id <> survivor_id
),
-- what knows no day of a merge says nothing against what does
merged AS (
  SELECT grain, record_id, survivor_id,
    row_number() OVER (PARTITION BY grain, record_id ORDER BY merged_at DESC NULLS LAST, survivor_id) AS place
  FROM told CROSS JOIN {{run}} r
  WHERE merged_day <= r.as_of_day OR (merged_day IS NULL AND dated = 0)
),
once AS (SELECT grain, record_id, survivor_id FROM merged WHERE place = 1),
twice AS (
  SELECT o.grain, o.record_id, coalesce(n.survivor_id, o.survivor_id) AS survivor_id
  FROM once o LEFT JOIN once n ON n.grain = o.grain AND n.record_id = o.survivor_id
),
four_times AS (
  SELECT t.grain, t.record_id, coalesce(n.survivor_id, t.survivor_id) AS survivor_id
  FROM twice t LEFT JOIN twice n ON n.grain = t.grain AND n.record_id = t.survivor_id
)
-- records that were merged into each other, in a ring, are all still there
SELECT f.grain, f.record_id, f.survivor_id
FROM four_times f LEFT JOIN once o ON o.grain = f.grain AND o.record_id = f.survivor_id
WHERE o.record_id IS NULL

-- one row per unit that entered a funnel, where a dimension has a history, or is of touches or usage: its segments at the end of the day of its entry, NULL in other dimensions
-- at most: units
WITH begun AS (
  SELECT u.unit_key, u.grain, u.unit_id, u.account_key, u.person_id, s.entry_day
  FROM {{unit}} u
  JOIN (SELECT unit_key, min(first_day) AS entry_day FROM {{unit_stage}} WHERE kind = 'stage' GROUP BY unit_key) s ON s.unit_key = u.unit_key
  WHERE s.entry_day IS NOT NULL
),
-- the records that a unit's segments are read of, as in unit.sql: its own, then those of its account, then those of the person behind it
person_record AS (
  SELECT coalesce(s.unit_id, p.person_id) AS unit_id, p.*,
    row_number() OVER (
      PARTITION BY coalesce(s.unit_id, p.person_id)
      ORDER BY CASE WHEN s.record_id IS NULL THEN 0 ELSE 1 END, o.place NULLS LAST, p.created_at NULLS LAST, p.person_id
    ) AS place
  FROM {{person}} p
  LEFT JOIN {{same_record}} s ON s.grain = 'person' AND s.record_id = p.person_id
  LEFT JOIN {{matched_object}} o ON o.object = p.source || '.' || p.object
),
read_of AS (
  SELECT b.unit_key, b.entry_day, CASE b.grain WHEN 'person' THEN 1 ELSE 3 END AS level, r.place, 'person' AS grain,
    r.source, r.object, r.person_id AS record_id {{#each dimension}}, r.{{segment}}{{/each}}
  FROM begun b JOIN person_record r ON r.unit_id = CASE b.grain WHEN 'person' THEN b.unit_id ELSE b.person_id END
  UNION ALL
  SELECT b.unit_key, b.entry_day, 1, 1, 'opportunity', o.source, o.object, o.opportunity_id {{#each dimension}}, o.{{segment}}{{/each}}
  FROM begun b JOIN {{opportunity}} o ON o.opportunity_id = b.unit_id
  WHERE b.grain = 'opportunity'
  UNION ALL
  SELECT b.unit_key, b.entry_day, 2, 1, 'account', a.source, a.object, a.account_id {{#each dimension}}, a.{{segment}}{{/each}}
  FROM {{account}} a
  LEFT JOIN {{same_record}} s ON s.grain = 'account' AND s.record_id = a.account_id
  JOIN begun b ON b.account_key = coalesce(s.unit_id, a.account_id)
  WHERE b.grain = 'opportunity'
),
said AS (
  SELECT r.unit_key, r.entry_day, t.slot, r.level, r.place, r.grain, r.source, r.source || '.' || r.object AS object, r.record_id,
    CASE t.slot {{#each dimension}}WHEN {{slot}} THEN r.{{segment}} {{/each}}END AS today
  FROM read_of r CROSS JOIN (SELECT DISTINCT slot FROM {{tracked_object}}) t
),
-- of changes on one day the last counts
change AS (
  SELECT c.source, c.grain, c.record_id, c.slot, c.segment, c.previous, c.changed_day,
    lead(c.changed_day) OVER (PARTITION BY c.source, c.grain, c.record_id, c.slot ORDER BY c.changed_at, c.previous NULLS FIRST, c.segment) AS next_day,
    row_number() OVER (PARTITION BY c.source, c.grain, c.record_id, c.slot ORDER BY c.changed_at, c.previous NULLS FIRST, c.segment) = 1 AS is_first
  FROM {{segment_change}} c
),
at_entry AS (
  SELECT s.unit_key, s.entry_day, s.slot, s.level, s.place,
    CASE WHEN t.slot IS NULL THEN s.today
      -- before changes were recorded a value is not known; a record without a change has had its value since
      WHEN s.entry_day < t.from_day THEN 'blank'
      WHEN c.record_id IS NULL THEN s.today
      WHEN c.changed_day <= s.entry_day THEN c.segment ELSE c.previous END AS segment
  FROM said s
  LEFT JOIN {{tracked_object}} t ON t.slot = s.slot AND t.object = s.object
  LEFT JOIN change c ON c.source = s.source AND c.grain = s.grain AND c.record_id = s.record_id AND c.slot = s.slot
    AND (c.is_first OR c.changed_day <= s.entry_day) AND (c.next_day IS NULL OR c.next_day > s.entry_day)
),
levelled AS (
  SELECT unit_key, entry_day, slot, level,
    coalesce(
      CASE WHEN level = 2 THEN min(CASE WHEN segment NOT IN ('blank', 'unmapped') THEN segment END)
        ELSE min_by(segment, place) FILTER (WHERE segment NOT IN ('blank', 'unmapped')) END,
      min(nullif(segment, 'blank'))) AS segment
  FROM at_entry
  GROUP BY unit_key, entry_day, slot, level
),
placed AS (
  SELECT unit_key, entry_day, slot, coalesce(min_by(segment, level) FILTER (WHERE segment IS NOT NULL), 'blank') AS segment
  FROM levelled
  GROUP BY unit_key, entry_day, slot
  UNION ALL
  SELECT unit_key, entry_day, slot, segment FROM {{entry_known}}
)
SELECT unit_key, entry_day {{#each dimension}},
  max(CASE WHEN slot = {{slot}} THEN segment END) AS {{segment}}{{/each}} {{#each spare}}, CAST(NULL AS varchar) AS {{segment}}{{/each}}
FROM placed
GROUP BY unit_key, entry_day

-- one row per person whom several records tell of: what they say together, the unit's own record first, then by precedence
-- at most: units
WITH next_cycle AS (
  SELECT l.person_id, coalesce(s.unit_id, l.other_id) AS first_id
  FROM {{person_link}} l LEFT JOIN {{same_record}} s ON s.grain = 'person' AND s.record_id = l.other_id
  WHERE NOT l.is_united
),
told AS (
  SELECT unit_id FROM {{same_record}} WHERE grain = 'person' UNION SELECT person_id FROM next_cycle
),
record AS (
  SELECT coalesce(s.unit_id, p.person_id) AS unit_id, p.*,
    row_number() OVER (
      PARTITION BY coalesce(s.unit_id, p.person_id)
      ORDER BY CASE WHEN s.record_id IS NULL THEN 0 ELSE 1 END, o.place NULLS LAST, p.created_at NULLS LAST, p.person_id
    ) AS place
  FROM {{person}} p
  LEFT JOIN {{same_record}} s ON s.grain = 'person' AND s.record_id = p.person_id
  LEFT JOIN {{matched_object}} o ON o.object = p.source || '.' || p.object
  WHERE coalesce(s.unit_id, p.person_id) IN (SELECT unit_id FROM told)
)
SELECT r.unit_id AS person_id, max(f.person_key) AS first_key,
  min_by(r.account_id, r.place) FILTER (WHERE r.account_id IS NOT NULL) AS account_id,
  min_by(r.owner_id, r.place) FILTER (WHERE r.owner_id IS NOT NULL) AS owner_id,
  min_by(r.opportunity_id, r.place) FILTER (WHERE r.opportunity_id IS NOT NULL) AS opportunity_id,
  min(r.created_at) AS created_at, min(r.created_day) AS created_day {{#each segment}},
  coalesce(min_by(r.{{segment}}, r.place) FILTER (WHERE r.{{segment}} NOT IN ('blank', 'unmapped')), min(nullif(r.{{segment}}, 'blank'))) AS {{segment}}{{/each}}
FROM record r
LEFT JOIN next_cycle n ON n.person_id = r.unit_id
LEFT JOIN {{person}} f ON f.person_id = n.first_id
GROUP BY r.unit_id

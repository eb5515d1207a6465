-- one row per person record that is of a person whom an object of earlier precedence has: which record, and by what
-- at most: units
WITH record AS (
  SELECT p.person_id, p.person_key, p.contact_id, coalesce(n.survivor_id, p.same_as) AS same_as, p.same_contact, p.email_key,
    p.created_at, o.object, o.place
  FROM {{person}} p
  JOIN {{matched_object}} o ON o.object = p.source || '.' || p.object
  LEFT JOIN {{merged_record}} m ON m.grain = 'person' AND m.record_id = p.person_id
  LEFT JOIN {{merged_record}} n ON n.grain = 'person' AND n.record_id = p.same_as
  WHERE m.record_id IS NULL
),
named AS (
  SELECT r.*, w.way, w.place AS way_place, k.is_own,
    CASE WHEN w.way = 'id' AND k.is_own THEN r.person_id WHEN w.way = 'id' THEN r.same_as
      WHEN w.way = 'conversion' AND k.is_own THEN r.contact_id WHEN w.way = 'conversion' THEN r.same_contact
      WHEN k.is_own THEN r.email_key END AS name
  FROM record r CROSS JOIN {{matching_way}} w CROSS JOIN (VALUES (true), (false)) AS k (is_own)
),
candidate AS (
  SELECT a.person_id, a.person_key, a.object, a.created_at, a.way, a.way_place,
    b.person_id AS other_id, b.person_key AS other_key, b.place AS other_place, b.created_at AS other_at
  FROM named a JOIN named b ON b.way = a.way AND b.name = a.name AND b.place < a.place
  -- two systems number their records each from one: a record's own id says nothing beside another's
  WHERE NOT (a.way = 'id' AND a.is_own AND b.is_own)
),
chosen AS (
  SELECT c.*,
    row_number() OVER (PARTITION BY person_id ORDER BY way_place, other_place, other_at NULLS LAST, other_id) AS place,
    min(other_key) OVER (PARTITION BY person_id, way_place, other_place) <> max(other_key) OVER (PARTITION BY person_id, way_place, other_place) AS several_others
  FROM candidate c
)
-- of several records of one object only the first is one unit with the other: those after it are the person's next cycles
SELECT person_id, object, way, other_id,
  row_number() OVER (PARTITION BY other_id, object ORDER BY created_at NULLS LAST, person_id) = 1 AS is_united,
  several_others OR min(person_key) OVER (PARTITION BY other_id, object) <> max(person_key) OVER (PARTITION BY other_id, object) AS is_ambiguous
FROM chosen
WHERE place = 1

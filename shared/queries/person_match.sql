-- one row per object that another precedes and way of matching (none: no way found a record): records, those that are one unit with another, those whose key stood for several persons
-- at most: 16
SELECT o.object, coalesce(l.way, 'none') AS way,
  count(*) AS records,
  count(*) FILTER (WHERE l.is_united) AS united,
  count(*) FILTER (WHERE l.is_ambiguous) AS ambiguous
FROM {{person}} p
JOIN {{matched_object}} o ON o.object = p.source || '.' || p.object
LEFT JOIN {{merged_record}} m ON m.grain = 'person' AND m.record_id = p.person_id
LEFT JOIN {{person_link}} l ON l.person_id = p.person_id
WHERE o.place > 1 AND m.record_id IS NULL
GROUP BY o.object, coalesce(l.way, 'none')
ORDER BY object, way

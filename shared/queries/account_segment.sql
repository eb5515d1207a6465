-- one row per dimension and two of its segments that accounts stand in, by what several records say of each: the first hundred such accounts by id, the others together; together too where both are one
-- at most: segments * segments * 101
WITH spoken AS (
  SELECT account_id {{#each dimension}}, {{segment}}{{/each}} FROM {{account}}
  UNION ALL
  SELECT account_id {{#each dimension}}, {{segment}}{{/each}} FROM {{opportunity}} WHERE account_id IS NOT NULL
  UNION ALL
  SELECT account_id {{#each dimension}}, {{segment}}{{/each}} FROM {{person}} WHERE account_id IS NOT NULL
),
said AS (
  SELECT account_id {{#each dimension}},
    count(*) FILTER (WHERE {{segment}} NOT IN ('blank', 'unmapped')) AS {{segment}}_records,
    min(CASE WHEN {{segment}} NOT IN ('blank', 'unmapped') THEN {{segment}} END) AS {{segment}}_first,
    max(CASE WHEN {{segment}} NOT IN ('blank', 'unmapped') THEN {{segment}} END) AS {{segment}}_last{{/each}}
  FROM spoken
  GROUP BY account_id
),
slotted AS (
  SELECT d.slot, s.account_id,
    CASE d.slot {{#each dimension}}WHEN {{slot}} THEN s.{{segment}}_records {{/each}}END AS records,
    CASE d.slot {{#each dimension}}WHEN {{slot}} THEN s.{{segment}}_first {{/each}}END AS segment,
    CASE d.slot {{#each dimension}}WHEN {{slot}} THEN s.{{segment}}_last {{/each}}END AS other_segment
  FROM said s CROSS JOIN (VALUES (0){{#each dimension}}, ({{slot}}){{/each}}) AS d (slot)
),
placed AS (
  SELECT slot, segment, other_segment, account_id,
    row_number() OVER (PARTITION BY slot, segment, other_segment ORDER BY account_id) AS place
  FROM slotted
  WHERE records > 1
)
SELECT slot, segment, other_segment,
  CASE WHEN segment <> other_segment AND place <= 100 THEN account_id END AS account_id,
  count(*) AS accounts
FROM placed
GROUP BY slot, segment, other_segment, CASE WHEN segment <> other_segment AND place <= 100 THEN account_id END
ORDER BY slot, segment, other_segment, account_id NULLS LAST

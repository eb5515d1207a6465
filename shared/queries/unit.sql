-- one row per unit: a person record (one cycle of interest) or an opportunity, with what is known of it
-- at most: units
-- the records of one person are one unit: each with what they say together, and whether it is the one that stands for them
WITH record AS (
  SELECT s.record_id IS NULL AS is_unit, coalesce(s.unit_id, p.person_id) AS person_id, coalesce(j.first_key, p.person_key) AS person_key,
    p.source, p.object, p.present, p.contact_id,
    coalesce(d.unit_id, p.opportunity_id) AS own_opportunity_id, coalesce(d.unit_id, p.opportunity_id, j.opportunity_id) AS opportunity_id,
    coalesce(p.account_id, j.account_id) AS account_id, coalesce(p.owner_id, j.owner_id) AS owner_id,
    coalesce(j.created_at, p.created_at) AS created_at, coalesce(j.created_day, p.created_day) AS created_day {{#each segment}},
    coalesce(j.{{segment}}, p.{{segment}}) AS {{segment}}{{/each}}
  FROM {{person}} p
  LEFT JOIN {{same_record}} s ON s.grain = 'person' AND s.record_id = p.person_id
  LEFT JOIN {{same_record}} d ON d.grain = 'opportunity' AND d.record_id = p.opportunity_id
  LEFT JOIN {{joined_person}} j ON j.person_id = coalesce(s.unit_id, p.person_id)
),
candidate AS (
  SELECT p.own_opportunity_id AS opportunity_id, p.person_id, p.created_at, 1 AS rank FROM record p WHERE p.own_opportunity_id IS NOT NULL
  UNION ALL
  SELECT coalesce(d.unit_id, r.opportunity_id), p.person_id, p.created_at, CASE WHEN r.is_primary THEN 2 ELSE 3 END AS rank
  FROM {{opportunity_person}} r JOIN record p ON p.contact_id = r.contact_id
  LEFT JOIN {{same_record}} d ON d.grain = 'opportunity' AND d.record_id = r.opportunity_id
),
ordered AS (
  SELECT c.opportunity_id, c.person_id,
    row_number() OVER (PARTITION BY c.opportunity_id ORDER BY c.rank, c.created_at NULLS LAST, c.person_id) AS place
  FROM candidate c JOIN {{opportunity}} o ON o.opportunity_id = c.opportunity_id
  -- who became known after the opportunity was made does not stand behind it
  WHERE c.created_at IS NULL OR o.created_at IS NULL OR c.created_at <= o.created_at
),
behind AS (
  SELECT o.opportunity_id, p.person_id {{#each segment}}, p.{{segment}}{{/each}}
  FROM ordered o JOIN record p ON p.person_id = o.person_id
  WHERE o.place = 1 AND p.is_unit
),
-- two systems that know one account have a row each: what one of them says counts, whatever the other leaves blank
one_account AS (
  SELECT coalesce(s.unit_id, a.account_id) AS account_id {{#each segment}},
    coalesce(min(CASE WHEN {{segment}} NOT IN ('blank', 'unmapped') THEN {{segment}} END), min(nullif({{segment}}, 'blank'))) AS {{segment}}{{/each}}
  FROM {{account}} a LEFT JOIN {{same_record}} s ON s.grain = 'account' AND s.record_id = a.account_id
  GROUP BY coalesce(s.unit_id, a.account_id)
),
person_funnel AS (
  SELECT DISTINCT funnel FROM {{stage}} WHERE grain = 'person'
),
priced AS (
  SELECT o.opportunity_id,
    -- halves away from zero, also for credits: integer division cuts towards zero
    (o.amount_minor * r.millionths + sign(o.amount_minor) * 500000) / 1000000 AS amount,
    (o.amount_minor * d.numerator + sign(o.amount_minor) * (d.denominator / 2)) / d.denominator AS exact_close_amount
  FROM {{opportunity}} o JOIN {{rate}} r ON r.currency = o.currency
  LEFT JOIN {{close_date_rate}} d ON d.currency = o.currency AND d.day = o.closed_day
    AND abs(o.amount_minor) <= (9000000000000000000 - d.denominator / 2) / d.numerator
  WHERE abs(o.amount_minor) <= 9000000000000000000 / r.millionths
),
units AS (
  SELECT 'person' AS grain, f.funnel, p.person_id AS unit_id,
    row_number() OVER (PARTITION BY f.funnel, p.person_key ORDER BY p.created_at NULLS LAST, p.person_id) AS cycle,
    p.source || '.' || p.object AS object, p.present, CAST(NULL AS varchar) AS pipeline,
    p.opportunity_id, p.person_id, p.created_at, p.created_day, s.observed_from_day,
    coalesce(h.unit_id, p.account_id, p.person_id) AS account_key,
    coalesce(p.owner_id, p.person_id) AS owner_key,
    CAST(NULL AS bigint) AS amount, CAST(NULL AS bigint) AS close_amount, CAST(NULL AS bigint) AS amount_bin, false AS has_amount,
    CAST(NULL AS bigint) AS closed_month, false AS administrative, false AS has_lead {{#each segment}}
    , coalesce(p.{{segment}}, 'blank') AS {{segment}}{{/each}}
  FROM record p CROSS JOIN person_funnel f
  LEFT JOIN {{source}} s ON s.source = p.source
  LEFT JOIN {{same_record}} h ON h.grain = 'account' AND h.record_id = p.account_id
  WHERE p.is_unit
  UNION ALL
  SELECT 'opportunity', o.funnel, o.opportunity_id, 1,
    o.source || '.' || o.object, o.present, o.pipeline,
    o.opportunity_id, p.person_id, CAST(NULL AS bigint), CAST(NULL AS bigint), s.observed_from_day,
    coalesce(h.unit_id, o.account_id, o.opportunity_id),
    coalesce(o.owner_id, o.opportunity_id),
    m.amount, CASE WHEN abs(m.exact_close_amount) <= 9000000000000 THEN m.exact_close_amount END, b.bin, o.amount_minor IS NOT NULL,
    c.month, r.loss_reason IS NOT NULL, p.person_id IS NOT NULL {{#each segment}}
    , coalesce(nullif(o.{{segment}}, 'blank'), a.{{segment}}, nullif(p.{{segment}}, 'blank'), 'blank'){{/each}}
  FROM {{opportunity}} o
  LEFT JOIN {{source}} s ON s.source = o.source
  LEFT JOIN {{same_record}} g ON g.grain = 'opportunity' AND g.record_id = o.opportunity_id
  LEFT JOIN {{same_record}} h ON h.grain = 'account' AND h.record_id = o.account_id
  LEFT JOIN one_account a ON a.account_id = coalesce(h.unit_id, o.account_id)
  LEFT JOIN behind p ON p.opportunity_id = o.opportunity_id
  LEFT JOIN priced m ON m.opportunity_id = o.opportunity_id
  LEFT JOIN {{amount_bin}} b ON m.amount >= b.at_least AND m.amount < b.below
  LEFT JOIN {{calendar}} c ON c.day = o.closed_day
  LEFT JOIN {{administrative_reason}} r ON r.funnel = o.funnel AND r.loss_reason = o.loss_reason
  WHERE g.record_id IS NULL
)
-- the key is a number of this table's making: joins and windows over it cost a fraction of those over texts
SELECT row_number() OVER () AS unit_key, u.* FROM units u

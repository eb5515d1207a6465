-- one row per segment, event (created or won in the window), channel and model: credit for opportunities in millionths, and for their revenue
-- at most: 10 * segments * funnels * channels
WITH deal AS (
  SELECT funnel, unit_id, max(amount) AS amount {{#each dimension}}, max({{segment}}) AS {{segment}}{{/each}},
    max(CASE WHEN is_first THEN entered_day END) AS created_day,
    max(CASE WHEN is_last THEN entered_day END) AS won_day,
    max(CASE WHEN is_first AND entry_window IN ('period', 'window') THEN 1 ELSE 0 END) AS is_created,
    max(CASE WHEN is_last AND entry_window IN ('period', 'window') THEN 1 ELSE 0 END) AS is_won
  FROM {{journey_stage}} WHERE grain = 'opportunity' AND (is_first OR is_last) GROUP BY funnel, unit_id
),
-- touches count from so many days before the creation to the event; by day, as exports mix days with times
happened AS (
  SELECT d.*, row_number() OVER () AS happening, e.event, CASE WHEN e.event = 'won' THEN d.amount ELSE 0 END AS revenue,
    coalesce(d.created_day, d.won_day) AS reference_day, coalesce(d.created_day, d.won_day) - r.lookback_days AS from_day,
    CASE WHEN e.event = 'won' THEN d.won_day ELSE d.created_day END AS to_day
  FROM deal d CROSS JOIN (VALUES ('created'), ('won')) AS e (event) CROSS JOIN (SELECT lookback_days FROM {{run}} WHERE lookback_days IS NOT NULL) r
  WHERE CASE WHEN e.event = 'won' THEN is_won ELSE is_created END = 1
),
-- the lead of an opportunity is the first of its persons who became known
known AS (
  SELECT opportunity_id, way, id, min(created_day) OVER (PARTITION BY opportunity_id) AS lead_day FROM {{party}}
),
reached AS (
  SELECT t.*, w.way, CASE w.way WHEN 'person' THEN t.person_id WHEN 'contact' THEN t.contact_id ELSE t.opportunity_id END AS id,
    CASE WHEN c.place <= 40 THEN c.name ELSE 'other' END AS told
  FROM {{touch}} t CROSS JOIN (VALUES ('person'), ('contact'), ('opportunity')) AS w (way)
  JOIN (SELECT coalesce(channel, 'blank') AS name, row_number() OVER (ORDER BY count(*) DESC, coalesce(channel, 'blank')) AS place
    FROM {{touch}} GROUP BY coalesce(channel, 'blank')) c ON c.name = coalesce(t.channel, 'blank')
),
-- a touch counts once for an opportunity, by however many ways it names it; an id that is its place in the files orders nothing
linked AS (
  SELECT DISTINCT k.opportunity_id, k.lead_day, t.told, t.touched_at, t.touched_day, t.source, t.object, t.file_number, t.row_number AS file_row, nullif(t.touch_id, concat(CAST(t.file_number AS varchar), ':', CAST(t.row_number AS varchar))) AS own_id
  FROM reached t JOIN known k ON k.way = t.way AND k.id = t.id
),
-- without a touch an opportunity is credited to none, so that channels sum to the opportunities
placed AS (
  SELECT h.*, coalesce(l.told, 'none') AS channel,
    row_number() OVER (PARTITION BY h.happening ORDER BY l.touched_at, l.own_id NULLS LAST, l.source, l.object, l.told, l.file_number, l.file_row) AS place,
    row_number() OVER (PARTITION BY h.happening, l.told ORDER BY l.touched_at, l.own_id NULLS LAST, l.source, l.object, l.told, l.file_number, l.file_row) = 1 AS is_first_of_channel,
    count(*) OVER (PARTITION BY h.happening) AS touches,
    -- the place of the last touch by the day of the creation, and by the day of the lead; zero where there is none
    count(CASE WHEN l.touched_day <= h.reference_day THEN 1 END) OVER (PARTITION BY h.happening) AS creation_place,
    count(CASE WHEN l.touched_day <= l.lead_day AND l.lead_day <= h.reference_day THEN 1 END) OVER (PARTITION BY h.happening) AS lead_place
  FROM happened h LEFT JOIN linked l ON l.opportunity_id = h.unit_id AND l.touched_day BETWEEN h.from_day AND h.to_day
),
-- a position that is nobody's leaves its weight to the others in proportion, and a touch of two positions has both
positioned AS (
  SELECT p.*, m.model, m.rest_weight, 5 * p.happening + m.number AS crediting,
    CASE WHEN place = 1 THEN first_weight ELSE 0 END + CASE WHEN place = lead_place THEN lead_weight ELSE 0 END
      + CASE WHEN place = creation_place THEN creation_weight ELSE 0 END + CASE WHEN place = touches THEN last_weight ELSE 0 END AS position_weight
  FROM placed p CROSS JOIN (VALUES (0, 'first', 1, 0, 0, 0, 0), (1, 'last', 0, 0, 0, 1, 0), (2, 'linear', 0, 0, 0, 0, 1), (3, 'u', 40, 0, 40, 0, 20), (4, 'w', 30, 30, 30, 0, 10))
    AS m (number, model, first_weight, lead_weight, creation_weight, last_weight, rest_weight)
),
weighted AS (
  SELECT p.*, CASE WHEN position_weight = 0 THEN CAST(rest_weight AS bigint)
    -- the rest's weight is for all the touches of no position together
    ELSE position_weight * greatest(1, count(CASE WHEN position_weight = 0 THEN 1 END) OVER (PARTITION BY crediting)) END AS weight
  FROM positioned p
),
-- fractions are cut off and the last touch has what is left, so that the parts are the whole
shared AS (
  SELECT w.*, CAST(sum(weight) OVER (PARTITION BY crediting) AS bigint) AS whole FROM weighted w
),
credited AS (
  SELECT s.*, CAST(1000000 * weight / s.whole
    + CASE WHEN place = touches THEN 1000000 - sum(1000000 * weight / s.whole) OVER (PARTITION BY crediting) ELSE 0 END AS bigint) AS credit
  FROM shared s
),
-- amounts are 9,000,000,000,000 at most (unit.sql), so that a million of them is a bigint
paid AS (
  SELECT c.*, revenue * credit / 1000000
    + CASE WHEN place = touches THEN revenue - sum(revenue * credit / 1000000) OVER (PARTITION BY crediting) ELSE 0 END AS credited_amount
  FROM credited c
)
SELECT
  CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
  coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
  funnel, event, channel, model,
  count(*) FILTER (WHERE is_first_of_channel) AS touched,
  sum(credit) AS credit,
  sum(coalesce(credited_amount, 0)) AS amount
FROM paid
GROUP BY GROUPING SETS (
  {{#each dimension}}(funnel, event, channel, model, {{segment}}),
  {{/each}}(funnel, event, channel, model)
)
ORDER BY slot, segment, funnel, event, channel, model

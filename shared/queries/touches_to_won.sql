-- one row per segment, funnel and number of touches: opportunities won in the window with so many touches up to the win, 100 standing for as many or more
-- at most: 101 * segments * funnels
WITH deal AS (
  SELECT funnel, unit_id {{#each dimension}}, max({{segment}}) AS {{segment}}{{/each}},
    min(CASE WHEN is_first THEN entered_day END) AS created_day,
    max(CASE WHEN is_last THEN entered_day END) AS won_day,
    max(CASE WHEN is_last AND entry_window IN ('period', 'window') THEN 1 ELSE 0 END) AS is_won
  FROM {{journey_stage}} WHERE grain = 'opportunity' AND (is_first OR is_last) GROUP BY funnel, unit_id
),
won AS (
  SELECT d.*, coalesce(d.created_day, d.won_day) - r.lookback_days AS from_day
  FROM deal d CROSS JOIN (SELECT lookback_days FROM {{run}} WHERE lookback_days IS NOT NULL) r
  WHERE is_won = 1
),
named AS (
  SELECT t.source, t.object, t.file_number, t.row_number AS file_row, t.touched_day, w.way,
    CASE w.way WHEN 'person' THEN t.person_id WHEN 'contact' THEN t.contact_id ELSE t.opportunity_id END AS id
  FROM {{touch}} t CROSS JOIN (VALUES ('person'), ('contact'), ('opportunity')) AS w (way)
),
-- a touch counts once for an opportunity, by however many ways it names it
linked AS (
  SELECT DISTINCT p.opportunity_id, n.source, n.object, n.file_number, n.file_row, n.touched_day
  FROM named n JOIN {{party}} p ON p.way = n.way AND p.id = n.id
),
counted AS (
  SELECT w.funnel, w.unit_id {{#each dimension}}, w.{{segment}}{{/each}}, count(l.touched_day) AS touches
  FROM won w LEFT JOIN linked l ON l.opportunity_id = w.unit_id AND l.touched_day BETWEEN w.from_day AND w.won_day
  GROUP BY w.funnel, w.unit_id {{#each dimension}}, w.{{segment}}{{/each}}
)
SELECT
  CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
  coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
  funnel, touches_to,
  count(*) AS opportunities,
  sum(touches) AS touches
FROM (SELECT c.*, CASE WHEN touches > 100 THEN 100 ELSE touches END AS touches_to FROM counted c) c
GROUP BY GROUPING SETS (
  {{#each dimension}}(funnel, touches_to, {{segment}}),
  {{/each}}(funnel, touches_to)
)
ORDER BY slot, segment, funnel, touches_to

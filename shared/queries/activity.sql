-- one row per segment, funnel, what became of opportunities, role of the actor, and whether and at which age there was an activity
-- at most: 10 * segments * funnels * ages
-- opportunities of the window; activities from the day of their first stage to their end, or to the as-of day while they are open
-- place and age of role all: first, the first activity; closed, ended without one; open, without one so far. Of other roles: who had any, at age 0
WITH deal AS (
  SELECT funnel, unit_id, entered_day, unit_outcome AS outcome, coalesce(unit_age, watched) AS days {{#each dimension}}, {{segment}}{{/each}},
    -- an administrative closure says nothing of what would have been done: the opportunity is watched until then, and no longer
    CASE WHEN unit_outcome IN ('won', 'lost') AND NOT administrative THEN 'closed' ELSE 'open' END AS without_any
  FROM {{journey_stage}} CROSS JOIN (SELECT counts_activity FROM {{run}} WHERE counts_activity) r
  WHERE grain = 'opportunity' AND is_first AND entry_window IN ('period', 'window')
),
named AS (
  SELECT a.source, a.activity_id, a.actor_role, a.happened_day, w.way,
    CASE w.way WHEN 'person' THEN a.person_id WHEN 'contact' THEN a.contact_id ELSE a.opportunity_id END AS id
  FROM {{activity}} a CROSS JOIN (VALUES ('person'), ('contact'), ('opportunity')) AS w (way)
),
found AS (
  SELECT n.source, n.activity_id, n.actor_role, n.happened_day, n.way, p.opportunity_id,
    max(CASE WHEN n.way = 'opportunity' THEN 1 ELSE 0 END) OVER (PARTITION BY n.source, n.activity_id) AS names_opportunity
  FROM named n JOIN {{party}} p ON p.way = n.way AND p.id = n.id
),
-- what names an opportunity is of that one alone; an activity counts once for an opportunity, by however many parties it names it
linked AS (
  SELECT source, activity_id, opportunity_id, min(coalesce(actor_role, 'blank')) AS actor_role, min(happened_day) AS happened_day
  FROM found WHERE way = 'opportunity' OR names_opportunity = 0
  GROUP BY source, activity_id, opportunity_id
),
acted AS (
  SELECT d.funnel, d.unit_id, d.outcome, d.without_any, d.days {{#each dimension}}, d.{{segment}}{{/each}},
    CASE WHEN w.scope = 'all' THEN 'all' ELSE l.actor_role END AS role,
    count(l.activity_id) AS activities,
    min(l.happened_day) - d.entered_day AS first_age
  FROM deal d
  LEFT JOIN linked l ON l.opportunity_id = d.unit_id AND l.happened_day BETWEEN d.entered_day AND d.entered_day + d.days
  CROSS JOIN (VALUES ('all'), ('role')) AS w (scope)
  WHERE w.scope = 'all' OR l.activity_id IS NOT NULL
  GROUP BY d.funnel, d.unit_id, d.outcome, d.without_any, d.days, d.entered_day {{#each dimension}}, d.{{segment}}{{/each}},
    CASE WHEN w.scope = 'all' THEN 'all' ELSE l.actor_role END
),
aged AS (
  SELECT a.*, CASE WHEN activities > 0 THEN 'first' ELSE without_any END AS place,
    CASE WHEN role <> 'all' THEN 0 WHEN activities > 0 THEN first_age ELSE days END AS age
  FROM acted a
),
bucketed AS (
  SELECT a.*,
    CASE WHEN age <= 90 THEN age
      WHEN age <= 363 THEN 90 + 7 * ((age - 90 + 6) / 7)
      WHEN age <= 2163 THEN 363 + 30 * ((age - 363 + 29) / 30)
      ELSE 2193 END AS age_to
  FROM aged a
)
SELECT
  CASE {{#each dimension}} WHEN grouping({{segment}}) = 0 THEN {{slot}}{{/each}} ELSE 0 END AS slot,
  coalesce({{#each dimension}}{{segment}}, {{/each}} 'all') AS segment,
  funnel, role, outcome, place, age_to,
  count(*) AS opportunities,
  sum(activities) AS activities
FROM bucketed
GROUP BY GROUPING SETS (
  {{#each dimension}}(funnel, role, outcome, place, age_to, {{segment}}),
  {{/each}}(funnel, role, outcome, place, age_to)
)
ORDER BY slot, segment, funnel, role, outcome, place, age_to

-- What DuckDB must do differently so that a query in Trino's words means the same; run on every connection. Each line has its
-- row in the dialect test.
SET integer_division = true;
SET default_null_order = 'nulls_last';
SET TimeZone = 'UTC';
CREATE OR REPLACE TEMP MACRO date_diff(unit, earlier, later) AS date_sub(unit, earlier, later);
CREATE OR REPLACE TEMP MACRO greatest(a, b) AS CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN CASE WHEN a >= b THEN a ELSE b END END,
  (a, b, c) AS CASE WHEN a IS NOT NULL AND b IS NOT NULL AND c IS NOT NULL THEN CASE WHEN a >= b AND a >= c THEN a WHEN b >= c THEN b ELSE c END END;
CREATE OR REPLACE TEMP MACRO least(a, b) AS CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN CASE WHEN a <= b THEN a ELSE b END END,
  (a, b, c) AS CASE WHEN a IS NOT NULL AND b IS NOT NULL AND c IS NOT NULL THEN CASE WHEN a <= b AND a <= c THEN a WHEN b <= c THEN b ELSE c END END;
CREATE OR REPLACE TEMP MACRO concat(a, b) AS a || b, (a, b, c) AS a || b || c;
CREATE OR REPLACE TEMP MACRO element_at(whole, key) AS map_extract_value(whole, key);

-- What DuckDB must do differently so that a query in Trino's words means the same; run on every connection. Each line has its
-- row in the dialect test.
SET integer_division = true;
SET default_null_order = 'nulls_last';
SET TimeZone = 'UTC';
CREATE OR REPLACE TEMP MACRO date_diff(unit, earlier, later) AS date_sub(unit, earlier, later);

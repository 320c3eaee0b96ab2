-- The API, too, is not ready before the schema is as new as it needs.
grant select on delivery.schema_version_v1 to career_api;

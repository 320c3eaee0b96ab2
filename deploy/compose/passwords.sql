-- For one's own machine alone.
alter role career_owner password 'local';
alter role career_api password 'local';
alter role career_worker password 'local';
alter role career_operator password 'local';

-- What was said, told in further languages by the side that wrote it down: tag to wording.

alter table minutes.entry add also jsonb not null default '{}'; -- of the words that stand
alter table minutes.entry add told int   not null default 0;    -- how often it was told

-- Documents by their content: what has once been kept under its hash stays as it is.

create table documents.document (
  hash    bytea       primary key check (hash = sha256(bytes)),
  kind    text        not null check (kind in ('canonical', 'paper')),
  bytes   bytea       not null,
  kept_at timestamptz not null
);

-- Whose people may read it; the same text may be kept by several institutions of the node.
create table documents.holder (
  hash           bytea       not null references documents.document,
  institution_id uuid        not null,
  since          timestamptz not null,
  primary key (hash, institution_id)
);

create function documents.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'What is kept in %.% is never changed or removed', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

create trigger immutable before update or delete or truncate on documents.document
  for each statement execute function documents.refuse_change();
create trigger immutable before update or delete or truncate on documents.holder
  for each statement execute function documents.refuse_change();

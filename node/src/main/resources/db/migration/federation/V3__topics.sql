-- Not only agreements are shared: the same tables hold promises, each thing under what it is.

alter table federation.act rename column agreement_id to object_id;
alter table federation.act add column topic text not null default 'agreements';
alter table federation.act drop constraint act_pkey;
alter table federation.act add primary key (topic, object_id, hash);

alter table federation.shared rename column agreement_id to object_id;
alter table federation.shared add column topic text not null default 'agreements';
alter table federation.shared drop constraint shared_pkey;
alter table federation.shared add primary key (topic, object_id, peer_id);
drop index federation.shared_peer_id_changed_at_idx;
create index on federation.shared (peer_id, topic, changed_at);

alter table federation.aside rename column agreement_id to object_id;
alter table federation.aside add column topic text not null default 'agreements';
alter table federation.aside drop constraint aside_pkey;
alter table federation.aside add primary key (topic, object_id, peer_id, hash);

alter table federation.repaired add column topic text not null default 'agreements';
alter table federation.repaired drop constraint repaired_pkey;
alter table federation.repaired add primary key (topic, peer_id);

alter table federation.act      alter column topic drop default;
alter table federation.shared   alter column topic drop default;
alter table federation.aside    alter column topic drop default;
alter table federation.repaired alter column topic drop default;

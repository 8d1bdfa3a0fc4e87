-- Drafts of news as offices have corrected them; the others are made from the data whenever asked.

create table news.draft (
  visit_id uuid not null,
  house    uuid not null,                     -- the own institution whose people alone read it
  kk       text not null,
  ru       text not null,
  zh       text not null,
  en       text not null,
  revision int  not null,
  primary key (visit_id, house)
);

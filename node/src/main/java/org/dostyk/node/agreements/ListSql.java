package org.dostyk.node.agreements;

/** What {@link ListStore} asks the database. */
final class ListSql {
  /** The reader's own row of an agreement that several of their institutions have. */
  static final String ONCE =
      """
      (not l.shared
       or cardinality(:readers) = 1
       or not exists (select
                        from agreements.listing o
                       where o.agreement_id = l.agreement_id
                         and o.house = any(:readers)
                         and (o.step <> 'THEIRS', o.house) < (l.step <> 'THEIRS', l.house)))
      """;

  static final String ASKED =
      """
      (:step = '' or l.step = :step)
      and (:type = '' or l.type = :type)
      and (:year = 0 or l.year = :year)
      and (l.changed_at, l.agreement_id) < (:at, :id)
      """;

  static final String LATEST_FIRST = " order by l.changed_at desc, l.agreement_id desc ";

  /** Ends a list that is put together of several: the latest of each, and of these the latest. */
  private static final String LATEST_OF_EACH =
      LATEST_FIRST + " limit :most) l" + LATEST_FIRST + " limit :most) l" + LATEST_FIRST;

  static final String ROWS =
      """
      select l.*,
             (select jsonb_agg(jsonb_build_object('id', p.partner_id, 'name', p.name)
                               order by p.house is not distinct from l.house, p.position)
                from agreements.party p
               where p.agreement_id = l.agreement_id) as parties
      """;

  /** Everything, from the index by change. */
  static final String ALL =
      ROWS
          + """
              from (select l.*
                      from unnest(:readers) r (house)
                     cross join lateral
                           (select *
                              from agreements.listing l
                             where l.house = r.house
                               and (l.changed_at, l.agreement_id) < (:at, :id)
                               and
            """
          + ONCE
          + LATEST_OF_EACH;

  /** One step, from its own index. */
  static final String OF_A_STEP =
      ROWS
          + """
              from (select l.*
                      from unnest(:readers) r (house)
                     cross join lateral
                           (select *
                              from agreements.listing l
                             where l.house = r.house
                               and l.step = :step
                               and (l.changed_at, l.agreement_id) < (:at, :id)
                               and
            """
          + ONCE
          + LATEST_OF_EACH;

  /** One step, type or year: for each sum that is asked for, its latest from the index. */
  static final String SOME =
      ROWS
          + """
              from (select l.*
                      from (select t.house, t.step, t.type, t.year
                              from agreements.tally t
                             where t.house = any(:readers)
                               and (:step = '' or t.step = :step)
                               and (:type = '' or t.type = :type)
                               and (:year = 0 or t.year = :year)
                             group by t.house, t.step, t.type, t.year
                            having sum(t.entries) > 0) t
                     cross join lateral
                           (select *
                              from agreements.listing l
                             where (l.house, l.step, l.type, l.year) = (t.house, t.step, t.type, t.year)
                               and (l.changed_at, l.agreement_id) < (:at, :id)
                               and
            """
          + ONCE
          + LATEST_OF_EACH;

  static final String OF_A_PARTNER =
      """
        from (select l.*
                from agreements.party p
                join agreements.listing l on l.agreement_id = p.agreement_id
               where p.partner_id = :partner
                 and l.house = any(:readers)
                 and (:words::tsquery is null
                      or exists (select
                                   from agreements.finding f
                                  where f.agreement_id = l.agreement_id
                                    and f.house = l.house
                                    and f.terms @@ :words::tsquery))
                 and
      """
          + ONCE
          + " and "
          + ASKED
          + ") l";

  /**
   * How much words find; and if it is not too much, a page of it. The index is asked for those that
   * tell; what all others have too is looked at in what they find.
   */
  static final String FOUND =
      """
      with found as materialized (
        select f.agreement_id, f.house
          from agreements.finding f
         where f.terms @@ :telling::tsquery
           and (f.terms @@ :words::tsquery) is not false
         limit :looked),
      met as materialized (
        select l.*
          from found f
          join agreements.listing l on l.agreement_id = f.agreement_id
                                   and l.house = f.house
         where (select count(*) from found) < :looked
           and (:step = '' or l.step = :step)
           and (:type = '' or l.type = :type)
           and (:year = 0 or l.year = :year)
           and
      """
          + ONCE
          + """
            )
            select c.found, c.entries, l.*,
                   (select jsonb_agg(jsonb_build_object('id', p.partner_id, 'name', p.name)
                                     order by p.position)
                      from agreements.party p
                     where p.agreement_id = l.agreement_id) as parties
              from (select (select count(*) from found) as found,
                           (select count(*) from met) as entries) c
              left join lateral
                   (select *
                      from met l
                     where (l.changed_at, l.agreement_id) < (:at, :id)
            """
          + LATEST_FIRST
          + " limit :most) l on true "
          + LATEST_FIRST;

  /** Words that many have are met among the next rows of the list, of so many or of all. */
  static final String MET =
      ROWS
          + """
              from (select l.*
                      from unnest(:readers) r (house)
                     cross join lateral
                           (select l.*
                              from (select *
                                      from agreements.listing l
                                     where l.house = r.house
                                       and (l.changed_at, l.agreement_id) < (:at, :id)
                                     order by l.changed_at desc, l.agreement_id desc
                                     limit :soon) l
                             cross join lateral (select
                                                   from agreements.finding f
                                                  where f.agreement_id = l.agreement_id
                                                    and f.house = l.house
                                                    and f.terms @@ :words::tsquery
                                                 offset 0) f
                             where l.house = r.house
                               and
            """
          + ONCE
          + " and "
          + ASKED
          + LATEST_OF_EACH;

  /**
   * How many of each step, type and year: the sums of each institution, less what another one of
   * the reader's has as well and in a row that comes first.
   */
  static final String COUNTS =
      """
      select t.step, t.type, t.year, sum(t.entries) as entries
        from agreements.tally t
       where t.house = any(:readers)
       group by t.step, t.type, t.year
      union all
      select l.step, l.type, l.year, - count(*)
        from (select l.step, l.type, l.year,
                     row_number() over (partition by l.agreement_id
                                        order by l.step <> 'THEIRS', l.house) as place
                from agreements.listing l
               where cardinality(:readers) > 1
                 and l.shared
                 and l.house = any(:readers)) l
       where l.place > 1
       group by l.step, l.type, l.year
      """;

  private ListSql() {}
}

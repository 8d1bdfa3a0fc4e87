package org.dostyk.node.lives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of frameworks that are joined, and of those who joined. */
@Component
class MemberStore {
  private final JdbcClient jdbc;

  MemberStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Umbrella> umbrella(AgreementId id) {
    return jdbc.sql("select * from lives.umbrella where agreement_id = :id")
        .param("id", id.value())
        .query((row, n) -> umbrella(row))
        .optional();
  }

  /** Opens a framework, or says anew who may join it. */
  void open(Umbrella u, AccountId by, Instant now) {
    jdbc.sql(
            """
            insert into lives.umbrella
                   (agreement_id, kinds, notice, opened_for, opened_by, opened_at)
            values (:id, :kinds, :notice, :house, :by, :now)
            on conflict (agreement_id) do update
               set kinds = excluded.kinds, notice = excluded.notice
            """)
        .param("id", u.agreement().value())
        .param("kinds", u.kinds().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("notice", u.notice().map(Lead::toString).orElse(null))
        .param("house", u.keeper().value())
        .param("by", by.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void add(Member m) {
    jdbc.sql(
            """
            insert into lives.member (agreement_id, partner_id, name, instrument, joined_on)
            values (:id, :partner, :name::jsonb, :declaration, :joined)
            on conflict (agreement_id, partner_id, joined_on) do nothing
            """)
        .param("id", m.agreement().value())
        .param("partner", m.partner().value())
        .param("name", m.name().toJson())
        .param("declaration", m.declaration().value())
        .param("joined", m.joinedOn())
        .update();
  }

  /** A member says that it leaves. */
  void leave(Member m, LocalDate notice, LocalDate lastDay) {
    jdbc.sql(
            """
            update lives.member
               set notice_on = :notice, last_day = :last
             where agreement_id = :id
               and partner_id = :partner
               and joined_on = :joined
            """)
        .param("notice", notice)
        .param("last", lastDay)
        .param("id", m.agreement().value())
        .param("partner", m.partner().value())
        .param("joined", m.joinedOn())
        .update();
  }

  /** Everybody who ever joined, in the order of joining. */
  List<Member> of(AgreementId id) {
    return jdbc.sql(
            """
            select *
              from lives.member
             where agreement_id = :id
             order by joined_on, partner_id
            """)
        .param("id", id.value())
        .query((row, n) -> member(row))
        .list();
  }

  /** The frameworks that any of these institutions joined. */
  List<Member> joinedBy(Set<InstitutionId> houses) {
    return jdbc.sql("select * from lives.member where partner_id = any(:houses)")
        .param("houses", houses.stream().map(InstitutionId::value).toArray(UUID[]::new))
        .query((row, n) -> member(row))
        .list();
  }

  private static Umbrella umbrella(ResultSet row) throws SQLException {
    return new Umbrella(
        new AgreementId(row.getObject("agreement_id", UUID.class)),
        Arrays.stream((String[]) row.getArray("kinds").getArray())
            .map(PartnerKind::valueOf)
            .collect(Collectors.toSet()),
        Optional.ofNullable(row.getString("notice")).flatMap(Lead::parse),
        new InstitutionId(row.getObject("opened_for", UUID.class)));
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        new AgreementId(row.getObject("agreement_id", UUID.class)),
        new PartnerId(row.getObject("partner_id", UUID.class)),
        Text.fromJson(row.getString("name")),
        new AgreementId(row.getObject("instrument", UUID.class)),
        row.getObject("joined_on", LocalDate.class),
        Optional.ofNullable(row.getObject("notice_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("last_day", LocalDate.class)));
  }
}

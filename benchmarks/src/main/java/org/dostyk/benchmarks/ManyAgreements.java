package org.dostyk.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Clause;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Party;
import org.dostyk.node.documents.Party.Signatory;
import org.dostyk.node.values.Text;
import org.dostyk.postgres.Postgres;
import org.dostyk.postgres.RunningPostgres;

/**
 * Agreements of twenty clauses in two languages, drawn from a seed, between an institution of the
 * demonstration and the partners in its register: drafts, proposals, and most of them in force, of
 * six years. The rows are those that the node itself would have written, with the documents' own
 * bytes and hashes, but for the audit trail.
 */
final class ManyAgreements {
  private static final UUID UNIVERSITY = UUID.fromString("01980000-0000-7000-8000-0000000000a1");
  private static final UUID COLLEGE = UUID.fromString("01980000-0000-7000-8000-0000000000b1");
  private static final List<String> LANGUAGES = List.of("ru", "zh");
  private static final int CLAUSES = 20;
  private static final int AT_ONCE = 500;
  private static final String[] TYPES = {
    "MEMORANDUM", "FRAMEWORK", "IMPLEMENTING", "PROGRAMME", "INTERNSHIP", "COMPANY"
  };
  private static final String[] RU = {
    "Стороны",
    "обмен",
    "студентами",
    "ежегодно",
    "обязуются",
    "программа",
    "двойной",
    "диплом",
    "кредиты",
    "признание",
    "логистика",
    "медицина",
    "педагогика",
    "стажировка",
    "лаборатория"
  };
  private static final String[] ZH = {
    "双方", "交换", "学生", "每年", "承诺", "项目", "双学位", "文凭", "学分", "认可", "物流", "医学", "师范", "实习", "实验室"
  };
  private static final Instant LAST = Instant.parse("2026-11-01T00:00:00Z");

  private final Random random;
  private final List<Partner> partners = new ArrayList<>();
  private final Map<String, UUID> accounts = new LinkedHashMap<>();

  private record Partner(UUID id, String name) {}

  ManyAgreements(long seed) {
    random = new Random(seed);
  }

  /** Writes them into the database of a node that runs on this folder. */
  void write(Path folder, int agreements) throws SQLException {
    try (RunningPostgres postgres = Postgres.in(folder).attach().orElseThrow();
        Connection connection =
            DriverManager.getConnection(
                postgres.jdbcUrl() + "?reWriteBatchedInserts=true",
                postgres.user(),
                postgres.password())) {
      connection.setAutoCommit(false);
      read(connection);
      triggers(connection, "disable");
      try (var batches = new Batches(connection)) {
        for (int i = 0; i < agreements; i++) {
          one(batches);
          if (i % AT_ONCE == AT_ONCE - 1) {
            batches.write();
            connection.commit();
          }
        }
        batches.write();
      }
      triggers(connection, "enable");
      run(connection, "select agreements.relist(id) from agreements.agreement");
      run(connection, "select agreements.draw_together()");
      connection.commit();
      connection.setAutoCommit(true);
      run(connection, "vacuum analyze");
    }
  }

  private void read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select p.id, jsonb_object_agg(n.tag, n.value) filter (where n.tag in ('ru', 'zh', 'en', 'kk'))
                  from partners.partner p
                  join partners.name n on n.partner_id = p.id
                 where not p.own
                   and not n.alias
                 group by p.id
                having count(*) filter (where n.tag in ('ru', 'zh', 'en', 'kk')) > 0
                 order by p.id
                """)) {
      while (row.next()) {
        partners.add(new Partner(row.getObject(1, UUID.class), row.getString(2)));
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select email, id from people.account")) {
      while (row.next()) {
        accounts.put(row.getString(1), row.getObject(2, UUID.class));
      }
    }
  }

  private static void triggers(Connection connection, String word) throws SQLException {
    for (String table : List.of("agreement", "party", "version", "signature", "working_text")) {
      run(connection, "alter table agreements." + table + " " + word + " trigger user");
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void one(Batches to) throws SQLException {
    UUID id = new UUID(random.nextLong() & ~0xF000L | 0x7000L, random.nextLong() >>> 2 | 1L << 63);
    Instant begun =
        LAST.minus(random.nextInt(6 * 365), ChronoUnit.DAYS)
            .minus(random.nextInt(86_400), ChronoUnit.SECONDS);
    boolean own = random.nextInt(20) == 0;
    Partner partner =
        own ? new Partner(COLLEGE, NAME_OF_COLLEGE) : partners.get(random.nextInt(partners.size()));
    int kind = random.nextInt(100);
    boolean inForce = kind < 70;
    int versions = kind >= 85 ? 0 : 1 + random.nextInt(2);
    Instant changed = begun.plus(versions * 10L, ChronoUnit.DAYS);
    UUID officer = account("a.saparova@eku.example");
    to.add(
        Batches.AGREEMENT,
        id,
        TYPES[random.nextInt(TYPES.length)],
        UNIVERSITY,
        at(begun),
        inForce ? versions : null,
        inForce ? at(changed) : null);
    to.add(Batches.PARTY, id, 0, UNIVERSITY, NAME_OF_UNIVERSITY, UNIVERSITY);
    to.add(Batches.PARTY, id, 1, partner.id(), partner.name(), own ? COLLEGE : null);
    var parties =
        List.of(
            party(UNIVERSITY, NAME_OF_UNIVERSITY, account("rector@eku.example").toString()),
            party(
                partner.id(),
                partner.name(),
                own ? account("president@svcft.example").toString() : "contact:" + partner.id()));
    Hash previous = null;
    List<Clause> clauses = clauses();
    Text title = Text.of("ru", "Соглашение: " + words(RU, 4, " "), "zh", words(ZH, 4, "") + "协议");
    for (int number = 1; number <= versions; number++) {
      Instant made = begun.plus((number - 1) * 10L, ChronoUnit.DAYS);
      clauses.set(number, clause(number + 1));
      var document =
          new BilingualDocument(
              id,
              number,
              previous,
              made,
              LANGUAGES,
              null,
              title,
              null,
              null,
              Text.of("ru", words(RU, 20, " "), "zh", words(ZH, 20, "")),
              clauses,
              parties,
              null,
              List.of());
      byte[] bytes = document.canonical();
      Hash hash = Hash.of(bytes);
      byte[] raw = HexFormat.of().parseHex(hash.hex());
      to.add(Batches.DOCUMENT, raw, bytes, at(made));
      to.add(Batches.HOLDER, raw, UNIVERSITY, at(made));
      if (own) {
        to.add(Batches.HOLDER, raw, COLLEGE, at(made));
      }
      to.add(
          Batches.VERSION,
          id,
          number,
          hash.hex(),
          title.toJson(),
          own && number == 2 ? COLLEGE : UNIVERSITY,
          officer,
          at(made));
      boolean latest = number == versions;
      for (Party party : parties) {
        Signatory who = party.signatories().getFirst();
        boolean signs = latest && inForce;
        to.add(Batches.SIGNATORY, hash.hex(), party.id(), who.id(), latest && !inForce, at(made));
        if (signs) {
          to.add(Batches.SIGNATURE, hash.hex(), party.id(), who.id(), at(changed));
        }
      }
      previous = hash;
    }
    if (versions == 0) {
      String draft = draft(title, clauses);
      to.add(Batches.WORKING, id, UNIVERSITY, draft, officer, at(begun));
      to.add(Batches.REVISION, id, UNIVERSITY, draft, officer, at(begun));
    }
  }

  private static final String NAME_OF_UNIVERSITY =
      "{\"en\": \"Sarsen Amanzholov East Kazakhstan University\","
          + " \"ru\": \"Восточно-Казахстанский университет имени Сарсена Аманжолова\"}";
  private static final String NAME_OF_COLLEGE =
      "{\"en\": \"Shandong Vocational College of Foreign Trade\", \"zh\": \"山东外贸职业学院\"}";

  private UUID account(String email) {
    UUID id = accounts.get(email);
    if (id == null) {
      throw new IllegalStateException("Nobody has the address " + email);
    }
    return id;
  }

  private static Party party(UUID id, String name, String signatory) {
    return new Party(
        id.toString(),
        Text.fromJson(name),
        List.of(new Signatory(signatory, Text.of("en", "Signatory"), Text.of("en", "Rector"))));
  }

  private List<Clause> clauses() {
    var clauses = new ArrayList<Clause>();
    for (int i = 1; i <= CLAUSES; i++) {
      clauses.add(clause(i));
    }
    return clauses;
  }

  private Clause clause(int number) {
    return new Clause(
        String.valueOf(number),
        Text.of("ru", words(RU, 2, " "), "zh", words(ZH, 2, "")),
        Text.of("ru", words(RU, 40, " "), "zh", words(ZH, 40, "")));
  }

  private static String draft(Text title, List<Clause> clauses) {
    var json =
        new StringBuilder(
            "{\"languages\":[\"ru\",\"zh\"],\"title\":"
                + title.toJson()
                + ",\"preamble\":{},\"signatories\":{},\"quotas\":[],\"details\":{},\"clauses\":[");
    for (Clause clause : clauses) {
      json.append(clause.number().equals("1") ? "" : ",")
          .append("{\"heading\":{},\"body\":")
          .append(clause.body().toJson())
          .append('}');
    }
    return json.append("]}").toString();
  }

  private String words(String[] from, int count, String between) {
    var words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : between).append(from[random.nextInt(from.length)]);
    }
    return words.toString();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
  }
}

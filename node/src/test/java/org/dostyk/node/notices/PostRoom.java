package org.dostyk.node.notices;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.TestClock;
import org.dostyk.node.TestDatabase;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Texts;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A table of letters of one institution, empty at first, and the job that sends them. */
final class PostRoom {
  static final OwnInstitution EKU =
      new OwnInstitution(
          new InstitutionId(UUID.fromString("0193a000-0000-7000-8000-000000000001")),
          Text.of(
              "kk", "Шығыс Қазақстан университеті",
              "ru", "Восточно-Казахстанский университет",
              "zh", "东哈萨克斯坦大学",
              "en", "East Kazakhstan University"),
          new Country("KZ"),
          new Place(Text.of("en", "Öskemen"), ZoneId.of("Asia/Almaty")),
          null);

  final TestClock clock = new TestClock();
  final MailStore store;
  private final TestDatabase database;
  private final Envelopes envelopes =
      new Envelopes(
          new Texts(),
          TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.dostyk.node.jte"),
          "https://dostyk.eku.example/");

  PostRoom(TestDatabase database) {
    this.database = database;
    this.store = new MailStore(database.jdbc());
    database.jdbc().sql("truncate notices.mail").update();
  }

  static Letter trial() {
    return Letter.of("notices.trial.subject", "notices.trial.body", "/notices");
  }

  /** The job, sending through this server; through none where it is empty. */
  MailJob through(String url) {
    return new MailJob(
        new MailSettings(url, "dostyk@eku.example"),
        store,
        clock,
        new JdbcTransactionManager(database.dataSource()));
  }

  void write(Language language, String email) {
    write(language, email, trial());
  }

  void write(Language language, String email, Letter letter) {
    store.add(seal(language, email, letter));
  }

  Mail seal(Language language, String email, Letter letter) {
    return envelopes.seal(Uuid7.next(clock), EKU, email, language, letter, clock.instant());
  }

  List<Mail> unsent() {
    return store.unsent(Set.of(EKU.id()), 100);
  }

  /** The one letter that is there and was not sent. */
  Mail only() {
    List<Mail> unsent = unsent();
    if (unsent.size() != 1) {
      throw new AssertionError("One unsent letter was expected: " + unsent);
    }
    return unsent.getFirst();
  }
}

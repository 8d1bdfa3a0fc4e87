package org.dostyk.node.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.dostyk.node.TestClock;
import org.dostyk.node.TestDatabase;
import org.dostyk.node.documents.KeptDocument.Kind;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  @AutoClose private static final TestDatabase DATABASE = TestDatabase.create();

  private final Documents documents =
      new Documents(new DocumentStore(DATABASE.jdbc()), new TestClock());
  private final InstitutionId university = institution();
  private final InstitutionId college = institution();

  @Test
  void whatIsKeptIsFoundByItsHash() {
    byte[] memorandum = Sample.memorandum("ru", "zh").canonical();
    Hash hash = documents.keep(memorandum, Kind.CANONICAL, Set.of(university));
    assertThat(hash).isEqualTo(Hash.of(memorandum));
    KeptDocument kept = documents.find(hash, Set.of(university)).orElseThrow();
    assertThat(kept.bytes()).isEqualTo(memorandum);
    assertThat(kept.kind()).isEqualTo(Kind.CANONICAL);
    assertThat(kept.keptAt()).isEqualTo(TestClock.BEGIN);
  }

  @Test
  void keepingTheSameTwiceKeepsItOnce() {
    byte[] same = json("{\"same\":true}");
    Hash first = documents.keep(same, Kind.CANONICAL, Set.of(university));
    assertThat(documents.keep(same, Kind.CANONICAL, Set.of(university))).isEqualTo(first);
    assertThat(documents.beginningWith(first.hex().substring(0, Hash.SHORT)))
        .containsExactly(first);
  }

  @Test
  void severalAtOnceKeepTheSameOnce() throws Exception {
    byte[] same = json("{\"at once\":true}");
    Callable<Hash> keep = () -> documents.keep(same, Kind.CANONICAL, Set.of(university));
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var kept : threads.invokeAll(Stream.generate(() -> keep).limit(16).toList())) {
        assertThat(kept.get()).isEqualTo(Hash.of(same));
      }
    }
  }

  @Test
  void onlyThePeopleOfAHolderReadIt() {
    byte[] paper = json("{\"for\":\"the university\"}");
    Hash hash = documents.keep(paper, Kind.PAPER, Set.of(university));
    assertThat(documents.find(hash, Set.of(college))).isEmpty();
    assertThat(documents.find(hash, Set.of())).isEmpty();
    documents.keep(paper, Kind.PAPER, Set.of(college));
    assertThat(documents.find(hash, Set.of(college))).isPresent();
    assertThat(documents.find(hash, Set.of(university))).isPresent();
  }

  @Test
  void whatIsNotCanonicalIsNotKeptAsSuch() {
    byte[] spaced = json("{ \"a\": 1 }");
    assertThatExceptionOfType(NotCanonical.class)
        .isThrownBy(() -> documents.keep(spaced, Kind.CANONICAL, Set.of(university)));
    assertThat(documents.keeps(Hash.of(spaced))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update documents.document set bytes = ''",
        "update documents.document set kept_at = kept_at",
        "delete from documents.document",
        "truncate documents.document cascade",
        "update documents.holder set since = since",
        "delete from documents.holder",
        "truncate documents.holder",
      })
  void theDatabaseItselfRefusesAnyChange(String change) {
    documents.keep(json("{\"kept\":true}"), Kind.CANONICAL, Set.of(university));
    assertThatThrownBy(() -> DATABASE.jdbc().sql(change).update())
        .hasMessageContaining("never changed or removed");
  }

  @Test
  void theDatabaseItselfRefusesAWrongHash() {
    assertThatThrownBy(
            () ->
                DATABASE
                    .jdbc()
                    .sql(
                        """
                        insert into documents.document (hash, kind, bytes, kept_at)
                        values (sha256('one'), 'paper', 'other', now())
                        """)
                    .update())
        .hasMessageContaining("check constraint");
  }

  @Test
  void bytesThatTheDiskHasChangedAreNotHandedOut() {
    Hash hash = documents.keep(json("{\"disk\":1}"), Kind.CANONICAL, Set.of(university));
    DATABASE
        .transactions()
        .executeWithoutResult(
            failing -> {
              DATABASE
                  .jdbc()
                  .sql("alter table documents.document disable trigger immutable")
                  .update();
              DATABASE
                  .jdbc()
                  .sql("alter table documents.document drop constraint document_check")
                  .update();
              DATABASE
                  .jdbc()
                  .sql("update documents.document set bytes = '{}' where hash = :hash")
                  .param("hash", java.util.HexFormat.of().parseHex(hash.hex()))
                  .update();
              assertThatThrownBy(() -> documents.find(hash, Set.of(university)))
                  .isInstanceOf(IllegalStateException.class)
                  .hasMessageContaining(hash.hex());
              failing.setRollbackOnly();
            });
  }

  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static InstitutionId institution() {
    return new InstitutionId(Uuid7.next(Clock.systemUTC()));
  }
}

package org.dostyk.benchmarks;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dostyk.ewp.agreements.Agreement;
import org.dostyk.ewp.agreements.Agreement.Partner;
import org.dostyk.ewp.agreements.Agreements;
import org.dostyk.ewp.agreements.Condition;
import org.dostyk.ewp.agreements.Condition.Kind;
import org.dostyk.ewp.agreements.Condition.LanguageSkill;
import org.dostyk.ewp.agreements.Condition.People;
import org.dostyk.ewp.agreements.Condition.Side;
import org.dostyk.ewp.agreements.Condition.SubjectArea;
import org.dostyk.ewp.agreements.Condition.Years;
import org.dostyk.ewp.agreements.ReceivedAgreement;
import org.dostyk.ewp.contacts.Contact;
import org.dostyk.ewp.xml.XmlTrouble;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.w3c.dom.Document;

/**
 * An answer of {@code iias get} with a hundred agreements of four conditions each: read into
 * records with every hash computed, and written with every hash. Beside it the JDK's DOM, which
 * only reads.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class EwpAgreements {
  private static final int AGREEMENTS = 100;
  private final List<Agreement> agreements = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // made when the benchmark is set up
  private byte[] document;

  @Setup
  public void prepare() {
    for (int i = 0; i < AGREEMENTS; i++) {
      var conditions = new ArrayList<Condition>();
      for (Kind kind : Kind.values()) {
        conditions.add(condition(kind, i));
      }
      agreements.add(
          new Agreement(
              new Partner(
                  "shandong.example",
                  "unit-" + i,
                  "iia-" + i,
                  "SD/2026/" + i,
                  Contact.of("Li Ming", "li.ming@shandong.example"),
                  null,
                  List.of(Contact.of("Office", "office@shandong.example"))),
              Partner.of("auezov.example", "ours-" + i, "AU/2026/" + i),
              true,
              conditions,
              false,
              "pdf-" + i));
    }
    document = Agreements.write(agreements);
    System.out.printf("%n%,d bytes for %d agreements%n", document.length, AGREEMENTS);
  }

  private static Condition condition(Kind kind, int i) {
    return new Condition(
        kind,
        new Side("shandong.example", "unit-" + i, List.of()),
        Side.of("auezov.example"),
        new Years("2026/2027", "2028/2029"),
        People.of(i % 7 + 1),
        List.of(LanguageSkill.of("en", "B2"), LanguageSkill.of("ru", "B1")),
        List.of(SubjectArea.of("0714"), SubjectArea.of("0231")),
        null,
        new BigDecimal("50.5"),
        kind.students() ? Boolean.FALSE : null,
        kind.students() ? List.of(6, 7) : List.of());
  }

  @Benchmark
  public List<ReceivedAgreement> read() throws XmlTrouble {
    return Agreements.read(document);
  }

  @Benchmark
  public byte[] write() {
    return Agreements.write(agreements);
  }

  @Benchmark
  public Document readByTheJdksDom() throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(document));
  }
}

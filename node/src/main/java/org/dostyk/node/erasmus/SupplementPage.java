package org.dostyk.node.erasmus;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Typed;

/** What an agreement's panel and its form need. */
public final class SupplementPage {
  private static final List<String> OFFERED =
      List.of("en", "ru", "kk", "zh", "de", "fr", "es", "it", "tr", "ko", "ja", "ar", "fa");
  private final AgreementId agreement;
  private final Bilateral.Open open;
  private final Copies.Held held;
  private final Optional<Typed> typed;
  private final List<Objection> objections;

  /**
   * @param typed what was refused; empty for what was stated
   */
  SupplementPage(
      AgreementId agreement,
      Bilateral.Open open,
      Copies.Held held,
      Optional<Typed> typed,
      List<Objection> objections) {
    this.agreement = agreement;
    this.open = open;
    this.held = held;
    this.typed = typed;
    this.objections = List.copyOf(objections);
  }

  public String path() {
    return "/agreements/" + agreement + "/erasmus";
  }

  public String back() {
    return "/agreements/" + agreement;
  }

  public String partner() {
    return open.partner();
  }

  public boolean served() {
    return open.copy().isPresent();
  }

  /** The text key of how the partner's system stands to it. */
  public String held() {
    return held.textKey();
  }

  public boolean differs() {
    return held == Copies.Held.OTHER;
  }

  public Optional<Supplement> stated() {
    return open.stated();
  }

  public List<Objection> objections() {
    return objections;
  }

  /** Languages to choose from, with the one that was chosen before. */
  public static List<String> languages(String chosen) {
    return chosen.isEmpty() || OFFERED.contains(chosen)
        ? OFFERED
        : Stream.concat(Stream.of(chosen), OFFERED.stream()).toList();
  }

  /** What stands in the form. */
  public Typed typed() {
    return typed.orElseGet(
        () ->
            open.stated()
                .map(
                    s ->
                        Typed.nothing()
                            .with("first", s.firstYear())
                            .with("last", s.lastYear())
                            .with("language", s.language())
                            .with("level", s.level()))
                .orElse(Typed.nothing().with("language", "en")));
  }
}

package org.dostyk.node.agreements;

import java.util.stream.Stream;
import org.dostyk.node.documents.Quota;

/**
 * Places a year as typed; anything may still be missing or wrong.
 *
 * @param sending a partner id
 * @param receiving a partner id
 * @param kind the code of a kind of stay
 */
public record DraftQuota(
    String sending,
    String receiving,
    String kind,
    String level,
    String field,
    String places,
    String weeks) {

  static DraftQuota of(Quota q) {
    return new DraftQuota(
        q.sending(),
        q.receiving(),
        q.kind().code(),
        q.level() == null ? "" : String.valueOf(q.level()),
        q.field() == null ? "" : q.field(),
        String.valueOf(q.places()),
        q.weeks() == null ? "" : String.valueOf(q.weeks()));
  }

  /** An empty line to be filled in. */
  static DraftQuota empty() {
    return new DraftQuota("", "", "", "", "", "", "");
  }

  /** Whether only a choice that stands there by itself is made, and no number. */
  boolean isBlank() {
    return Stream.of(level, field, places, weeks).allMatch(String::isBlank);
  }

  /** The same between other parties. */
  public DraftQuota between(String from, String to) {
    return new DraftQuota(from, to, kind, level, field, places, weeks);
  }
}

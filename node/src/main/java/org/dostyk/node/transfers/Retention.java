package org.dostyk.node.transfers;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Until when the receiver has it. */
public sealed interface Retention {

  /** Until the end of a day. */
  record Until(LocalDate day) implements Retention {}

  /** As long as the record that both keep. */
  record WithRecord() implements Retention {}

  /** As long as the law of the receiver's country says. */
  record ByTheirLaw() implements Retention {}

  /** The last day, where one is known. */
  default Optional<LocalDate> last() {
    return this instanceof Until until ? Optional.of(until.day()) : Optional.empty();
  }

  /** As it stands in text keys and in the table. */
  default String key() {
    return switch (this) {
      case Until until -> "until";
      case WithRecord with -> "with_record";
      case ByTheirLaw law -> "by_their_law";
    };
  }

  static Retention of(String key, @Nullable LocalDate day) {
    if (day != null) {
      return new Until(day);
    }
    return key.equals("with_record") ? new WithRecord() : new ByTheirLaw();
  }
}

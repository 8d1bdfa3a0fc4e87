package org.dostyk.node;

import static org.dostyk.node.Option.ADDRESS;
import static org.dostyk.node.Option.BEHIND_PROXY;
import static org.dostyk.node.Option.DATA;
import static org.dostyk.node.Option.FRESH;
import static org.dostyk.node.Option.LISTEN;
import static org.dostyk.node.Option.MAIL;
import static org.dostyk.node.Option.MAIL_FROM;
import static org.dostyk.node.Option.NAME;
import static org.dostyk.node.Option.PORT;
import static org.dostyk.node.Option.TLS_CERTIFICATE;
import static org.dostyk.node.Option.TLS_KEY;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the node can be told to do. */
enum Command {
  DEMO("", "run the demonstration, on the next free port", Set.of(DATA, PORT, FRESH)),
  START(
      "",
      "run the node",
      Option.ofDatabase(
          PORT, LISTEN, ADDRESS, TLS_CERTIFICATE, TLS_KEY, BEHIND_PROXY, MAIL, MAIL_FROM, NAME)),
  IMPORT("FILE", "bring in an export (.zip) into an empty database", Option.ofDatabase()),
  EXPORT("FILE.zip", "write all records into one file, as of one moment", Option.ofDatabase()),
  BACKUP("FOLDER", "copy the whole database while it works", Option.ofDatabase()),
  RESTORE("FOLDER", "bring a back-up into an empty data folder", Option.ofDatabase()),
  VERIFY("", "read every audit trail, and tell whether it is whole", Option.ofDatabase()),
  HELP("", "show this", Set.of()),
  /** Started and stopped once after a build, so that later starts find their classes prepared. */
  TRAIN("", "", Set.of());

  final String operand;
  final String meaning;
  final Set<Option> options;

  Command(String operand, String meaning, Set<Option> options) {
    this.operand = operand;
    this.meaning = meaning;
    this.options = options;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Command> of(String word) {
    return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
  }
}

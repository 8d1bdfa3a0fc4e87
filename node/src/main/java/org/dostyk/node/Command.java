package org.dostyk.node;

import static org.dostyk.node.Option.ADDRESS;
import static org.dostyk.node.Option.APPLY;
import static org.dostyk.node.Option.BEHIND_PROXY;
import static org.dostyk.node.Option.DATA;
import static org.dostyk.node.Option.FEDERATION_ADDRESS;
import static org.dostyk.node.Option.FEDERATION_CERTIFICATE;
import static org.dostyk.node.Option.FEDERATION_KEY;
import static org.dostyk.node.Option.FEDERATION_LISTEN;
import static org.dostyk.node.Option.FEDERATION_PORT;
import static org.dostyk.node.Option.FRESH;
import static org.dostyk.node.Option.INSTITUTION;
import static org.dostyk.node.Option.LIST;
import static org.dostyk.node.Option.LISTEN;
import static org.dostyk.node.Option.MAIL;
import static org.dostyk.node.Option.MAIL_FROM;
import static org.dostyk.node.Option.NAME;
import static org.dostyk.node.Option.PORT;
import static org.dostyk.node.Option.TLS_CERTIFICATE;
import static org.dostyk.node.Option.TLS_KEY;
import static org.dostyk.node.Option.TWO;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the node can be told to do; {@code help.txt} tells operators. */
enum Command {
  DEMO("", Set.of(DATA, PORT, FEDERATION_PORT, FRESH, LIST, TWO)),
  START(
      "",
      Option.ofDatabase(
          PORT,
          LISTEN,
          ADDRESS,
          TLS_CERTIFICATE,
          TLS_KEY,
          BEHIND_PROXY,
          FEDERATION_PORT,
          FEDERATION_LISTEN,
          FEDERATION_ADDRESS,
          FEDERATION_CERTIFICATE,
          FEDERATION_KEY,
          MAIL,
          MAIL_FROM,
          NAME)),
  IMPORT("FILE", Option.ofDatabase(INSTITUTION, APPLY)),
  EXPORT("FILE.zip", Option.ofDatabase()),
  BACKUP("FOLDER", Option.ofDatabase()),
  RESTORE("FOLDER", Option.ofDatabase()),
  VERIFY("[FILE.pdf…]", Option.ofDatabase()),
  HELP("", Set.of()),
  /** Started and stopped once after a build, so that later starts find their classes prepared. */
  TRAIN("", Set.of());

  final String operand;
  final Set<Option> options;

  Command(String operand, Set<Option> options) {
    this.operand = operand;
    this.options = options;
  }

  /** Whether it runs a node, rather than do something and end. */
  boolean serves() {
    return this == DEMO || this == START || this == TRAIN;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Command> of(String word) {
    return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
  }
}

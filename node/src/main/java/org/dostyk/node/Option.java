package org.dostyk.node;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Something that an operator can say to the node: on the command line as {@code --port 8080}, in
 * the environment as {@code DOSTYK_PORT}, or in the data folder's {@code dostyk.properties} as
 * {@code port=8080}; {@code help.txt} tells operators what each means.
 */
enum Option {
  DATA("FOLDER"),
  DATABASE("URL"),
  DATABASE_USER("NAME"),
  DATABASE_PASSWORD("WORD"),
  PORT("N"),
  LISTEN("ADDRESS"),
  ADDRESS("URL"),
  TLS_CERTIFICATE("PEM"),
  TLS_KEY("PEM"),
  BEHIND_PROXY(""),
  FEDERATION_PORT("N"),
  FEDERATION_LISTEN("ADDRESS"),
  FEDERATION_ADDRESS("URL"),
  FEDERATION_CERTIFICATE("PEM"),
  FEDERATION_KEY("PEM"),
  MAIL("URL"),
  MAIL_FROM("ADDRESS"),
  NAME("WORD"),
  FRESH(""),
  TWO(""),
  LIST("FILE"),
  INSTITUTION("NAME"),
  APPLY("");

  final String value;

  Option(String value) {
    this.value = value;
  }

  /** As on the command line, without dashes, and in the file: {@code tls-key}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String inEnvironment() {
    return "DOSTYK_" + name();
  }

  /** Whether it is kept from the command line, where every user of the machine can read it. */
  boolean isSecret() {
    return this == DATABASE_PASSWORD;
  }

  /** Whether it is said by its name alone. */
  boolean isFlag() {
    return value.isEmpty();
  }

  /** Those that lead to the database, and more. */
  static Set<Option> ofDatabase(Option... more) {
    var all = EnumSet.of(DATA, DATABASE, DATABASE_USER, DATABASE_PASSWORD);
    all.addAll(Arrays.asList(more));
    return all;
  }

  static Optional<Option> of(String word) {
    return Arrays.stream(values()).filter(o -> o.word().equals(word)).findFirst();
  }
}

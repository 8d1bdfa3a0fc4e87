package org.dostyk.node;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Something that an operator can say to the node: on the command line as {@code --port 8080}, in
 * the environment as {@code DOSTYK_PORT}, or in the data folder's {@code dostyk.properties} as
 * {@code port=8080}.
 */
enum Option {
  DATA("FOLDER", "where the node keeps its data (default: data, for demo data/demo)"),
  DATABASE("URL", "an external PostgreSQL: jdbc:postgresql://host:5432/dostyk"),
  DATABASE_USER("NAME", "its role (default: dostyk)"),
  DATABASE_PASSWORD("WORD", "the role's password"),
  PORT("N", "the port (default: 8080, with TLS 8443)"),
  LISTEN("ADDRESS", "the network address (default: 127.0.0.1, with TLS 0.0.0.0)"),
  ADDRESS("URL", "what browsers and links call the node: https://dostyk.example.edu"),
  TLS_CERTIFICATE("PEM", "the certificate and its chain; read again when the file changes"),
  TLS_KEY("PEM", "the certificate's private key"),
  BEHIND_PROXY("", "trust X-Forwarded-… headers from a proxy on a private network"),
  MAIL("URL", "smtp://user:password@host:587, or smtps:// with port 465"),
  MAIL_FROM("ADDRESS", "the sender of the node's letters"),
  NAME("WORD", "the node's name in its cookies, where several share a host (default: node)"),
  FRESH("", "throw the demonstration's data away and begin anew");

  final String value;
  final String meaning;

  Option(String value, String meaning) {
    this.value = value;
    this.meaning = meaning;
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

package org.dostyk.node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What an operator asked for, in the words of Spring Boot's properties. */
final class ServerArguments {
  private final Settings settings;
  private final List<String> arguments = new ArrayList<>();

  private ServerArguments(Settings settings) {
    this.settings = settings;
  }

  /** Whether pages go out over TLS from the node itself. */
  static boolean tls(Settings settings) {
    return settings.get(Option.TLS_CERTIFICATE).isPresent();
  }

  /**
   * @param port 0 where the node works for the moment only, for a command
   */
  static String[] of(Settings settings, Path data, boolean demo, int port, String address) {
    var made = new ServerArguments(settings);
    // A stray application.properties in the folder one happens to stand in changes nothing.
    made.add("spring.config.location", "classpath:/application.properties");
    made.add("dostyk.data", data.toString());
    made.add("dostyk.demo", String.valueOf(demo));
    made.add("dostyk.address", address);
    made.add("dostyk.name", settings.get(Option.NAME).orElse(demo ? "demo" + port : "node"));
    if (demo || port == 0) {
      made.add("logging.level.org.dostyk", "WARN");
    }
    made.add("server.port", String.valueOf(port));
    made.add("server.address", listen(settings));
    made.pass(Option.DATABASE, "dostyk.database.url");
    made.pass(Option.DATABASE_USER, "dostyk.database.user");
    made.pass(Option.DATABASE_PASSWORD, "dostyk.database.password");
    made.pass(Option.MAIL, "dostyk.mail.url");
    made.pass(Option.MAIL_FROM, "dostyk.mail.from");
    if (settings.has(Option.LIST)) {
      made.add("dostyk.demo.list", made.readable(Option.LIST).toString());
    }
    made.tls();
    made.proxy();
    made.federation(port);
    return made.arguments.toArray(String[]::new);
  }

  static String listen(Settings settings) {
    return settings.get(Option.LISTEN).orElse(tls(settings) ? "0.0.0.0" : "127.0.0.1");
  }

  private void tls() {
    if (tls(settings) != settings.get(Option.TLS_KEY).isPresent()) {
      throw new Misuse("TLS needs both --tls-certificate and --tls-key.");
    }
    if (tls(settings)) {
      add("server.ssl.bundle", "node");
      add("spring.ssl.bundle.pem.node.reload-on-update", "true");
      file(Option.TLS_CERTIFICATE, "spring.ssl.bundle.pem.node.keystore.certificate");
      file(Option.TLS_KEY, "spring.ssl.bundle.pem.node.keystore.private-key");
    }
  }

  private void proxy() {
    if (settings.has(Option.BEHIND_PROXY)) {
      if (settings.get(Option.ADDRESS).isEmpty()) {
        throw new Misuse("Behind a proxy the node needs to know its own --address https://…");
      }
      add("server.forward-headers-strategy", "native");
    }
  }

  private void federation(int port) {
    if (port == 0 || settings.get(Option.FEDERATION_PORT).isEmpty()) {
      return;
    }
    if (settings.get(Option.FEDERATION_CERTIFICATE).isPresent()
        != settings.get(Option.FEDERATION_KEY).isPresent()) {
      throw new Misuse("--federation-certificate and --federation-key need one another.");
    }
    pass(Option.FEDERATION_PORT, "dostyk.federation.port");
    pass(Option.FEDERATION_LISTEN, "dostyk.federation.listen");
    pass(Option.FEDERATION_ADDRESS, "dostyk.federation.address");
    if (settings.get(Option.FEDERATION_CERTIFICATE).isPresent()) {
      add("dostyk.federation.certificate", readable(Option.FEDERATION_CERTIFICATE).toString());
      add("dostyk.federation.key", readable(Option.FEDERATION_KEY).toString());
    }
  }

  private void file(Option option, String property) {
    add(property, "file:" + readable(option));
  }

  private Path readable(Option option) {
    Path file = Path.of(settings.get(option).orElseThrow()).toAbsolutePath();
    if (!Files.isReadable(file)) {
      throw new CannotDo("Cannot read " + file + ", named by --" + option.word() + ".");
    }
    return file;
  }

  private void pass(Option option, String property) {
    settings.get(option).ifPresent(value -> add(property, value));
  }

  private void add(String property, String value) {
    arguments.add("--" + property + "=" + value);
  }
}

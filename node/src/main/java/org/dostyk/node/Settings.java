package org.dostyk.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What an operator asked for: each option from the command line, else from the environment, else
 * from {@code dostyk.properties} in the data folder.
 */
record Settings(Path data, Map<Option, String> chosen) {
  static final String FILE = "dostyk.properties";

  /**
   * @param said what stands on the command line
   * @param home the folder that {@code data} lies in unless another is named
   * @throws Misuse if the file names something unknown
   */
  static Settings of(
      Command command, Map<Option, String> said, Map<String, String> environment, Path home) {
    var chosen = new EnumMap<Option, String>(Option.class);
    Path data = data(command, said, environment, home);
    read(data.resolve(FILE), chosen);
    for (Option option : Option.values()) {
      String value = environment.get(option.inEnvironment());
      if (value != null && !value.isBlank()) {
        chosen.put(option, value.strip());
      }
    }
    chosen.putAll(said);
    chosen.keySet().retainAll(command.options);
    return new Settings(data, chosen);
  }

  Optional<String> get(Option option) {
    return Optional.ofNullable(chosen.get(option));
  }

  /** The same on another folder, with these options instead. */
  Settings with(Path folder, Map<Option, String> others) {
    var all = new EnumMap<Option, String>(Option.class);
    all.putAll(chosen);
    all.putAll(others);
    return new Settings(folder, all);
  }

  /** Whether a flag was set; {@code false} in the environment or the file takes it back. */
  boolean has(Option flag) {
    return get(flag).filter(value -> !value.equals("false")).isPresent();
  }

  /** Only the command line may lead the demonstration elsewhere, never into a real node's data. */
  private static Path data(
      Command command, Map<Option, String> said, Map<String, String> environment, Path home) {
    boolean demo = command == Command.DEMO;
    String asked = said.get(Option.DATA);
    if (asked == null && !demo) {
      asked = environment.get(Option.DATA.inEnvironment());
    }
    Path data =
        asked == null
            ? home.resolve(demo ? Path.of("data", "demo") : Path.of("data"))
            : Path.of(asked);
    return data.toAbsolutePath().normalize();
  }

  private static void read(Path file, Map<Option, String> chosen) {
    if (!Files.exists(file)) {
      return;
    }
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new CannotDo("Cannot read " + file + ": " + e.getMessage(), e);
    }
    for (String key : properties.stringPropertyNames()) {
      Option option =
          Option.of(key)
              .filter(o -> o != Option.DATA)
              .orElseThrow(() -> new Misuse(file + " names \"" + key + "\", which is no option."));
      chosen.put(option, properties.getProperty(key).strip());
    }
  }
}

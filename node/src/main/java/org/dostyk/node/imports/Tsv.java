package org.dostyk.node.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Small tables that come with the program: UTF-8, cells parted by tabs, {@code #} for a remark. */
public final class Tsv {
  private Tsv() {}

  /**
   * The lines of a resource that are neither blank nor remarks; empty cells at a line's end too.
   */
  public static List<List<String>> read(String resource) {
    var rows = new ArrayList<List<String>>();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(List.of(line.split("\t", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
    return rows;
  }
}

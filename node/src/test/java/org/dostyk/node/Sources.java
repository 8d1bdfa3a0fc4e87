package org.dostyk.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The project's files as the build's checks read them. */
final class Sources {
  private static final Set<String> NOT_OURS = Set.of("target", ".git", "data", "node_modules");
  private static final Path ROOT = findRoot();

  private Sources() {}

  /** The folder of the project. */
  static Path root() {
    return ROOT;
  }

  static Path node(String path) {
    return ROOT.resolve("node/src").resolve(path);
  }

  /** How a file is called in a message: from the project's folder on. */
  static String name(Path file) {
    return ROOT.relativize(file).toString();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files below a folder whose names end so, in order; none where the folder is missing. */
  static List<Path> below(Path folder, String... endings) {
    var found = new ArrayList<Path>();
    if (!Files.exists(folder)) {
      return found;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes a) {
              return NOT_OURS.contains(directory.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
              for (String ending : endings) {
                if (file.toString().endsWith(ending)) {
                  found.add(file);
                }
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(null);
    return found;
  }

  /** The module that a file of the node belongs to, after {@code folder}; empty for the root. */
  static String module(Path file, String folder) {
    Path inside = node(folder).relativize(file);
    return inside.getNameCount() < 2 ? "" : inside.getName(0).toString();
  }

  /** Where in a text a place is: its line, counted from 1. */
  static int line(String text, int position) {
    return (int) text.substring(0, position).chars().filter(c -> c == '\n').count() + 1;
  }

  /** Everything a pattern's first group finds. */
  static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(r -> r.group(1)).toList();
  }

  private static Path findRoot() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return folder;
      }
    }
    throw new IllegalStateException("No project around " + Path.of("").toAbsolutePath());
  }
}

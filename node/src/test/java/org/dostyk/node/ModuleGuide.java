package org.dostyk.node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The page of the guide that draws the modules and what each is for, made from the code. */
final class ModuleGuide {
  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("(?s)/\\*\\*\\s*\\*?\\s*(.*?\\.)(?:\\s|$)");

  private ModuleGuide() {}

  static String of(ApplicationModules modules) {
    var uses = new TreeMap<String, TreeSet<String>>();
    modules.stream()
        .filter(m -> !m.isRootModule())
        .forEach(
            m -> {
              var used = new TreeSet<String>();
              m.getDirectDependencies(modules)
                  .uniqueModules()
                  .forEach(u -> used.add(u.getIdentifier().toString()));
              uses.put(m.getIdentifier().toString(), used);
            });
    var page =
        new StringBuilder(
            """
            # The modules of the node

            This page is made from the code by `ModulesTest`, which fails when it is stale and says how to refresh
            it. An arrow means "uses"; what follows from other arrows is left out.

            ```mermaid
            flowchart BT
            """);
    uses.forEach(
        (module, used) -> {
          page.append("  %s\n".formatted(module));
          drawn(module, uses)
              .forEach(other -> page.append("  %s --> %s\n".formatted(module, other)));
        });
    page.append("```\n\n| module | what it is for | uses |\n|---|---|---|\n");
    uses.keySet().stream()
        .sorted(Comparator.comparing((String m) -> height(m, uses)).thenComparing(m -> m))
        .forEach(
            m ->
                page.append(
                    "| `%s` | %s | %s |\n"
                        .formatted(
                            m, purpose(m), String.join(", ", uses.getOrDefault(m, none())))));
    return page.toString();
  }

  /** The modules that a module may use, by its own word. */
  static List<String> allowed(String module) {
    try {
      var declared =
          Class.forName("org.dostyk.node." + module + ".package-info")
              .getAnnotation(ApplicationModule.class);
      return List.of(declared.allowedDependencies());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The module " + module + " has no package-info", e);
    }
  }

  /** The uses that no longer way shows. */
  private static List<String> drawn(String module, Map<String, TreeSet<String>> uses) {
    var drawn = new ArrayList<String>();
    for (String used : uses.getOrDefault(module, none())) {
      boolean byAWay =
          uses.getOrDefault(module, none()).stream()
              .anyMatch(other -> !other.equals(used) && reaches(other, used, uses));
      if (!byAWay) {
        drawn.add(used);
      }
    }
    return drawn;
  }

  private static boolean reaches(String from, String to, Map<String, TreeSet<String>> uses) {
    return uses.getOrDefault(from, none()).stream()
        .anyMatch(next -> next.equals(to) || reaches(next, to, uses));
  }

  private static Integer height(String module, Map<String, TreeSet<String>> uses) {
    return uses.getOrDefault(module, none()).stream()
        .mapToInt(used -> height(used, uses) + 1)
        .max()
        .orElse(0);
  }

  private static String purpose(String module) {
    String source =
        Sources.read(Sources.node("main/java/org/dostyk/node/" + module + "/package-info.java"));
    return Sources.all(FIRST_SENTENCE, source)
        .getFirst()
        .replaceAll("\\s*\\n \\* ", " ")
        .replaceAll("\\{@link [a-z.]*([A-Za-z]+)}", "`$1`");
  }

  private static TreeSet<String> none() {
    return new TreeSet<>();
  }
}

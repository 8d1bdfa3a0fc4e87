package org.dostyk.node;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
  private static final String ROOT = "org.dostyk.node.";
  private static final String TEMPLATES = ROOT + "jte.";
  private static final ApplicationModules MODULES =
      ApplicationModules.of(Node.class, resideInAPackage(TEMPLATES + "."));

  @Test
  void aModuleUsesOnlyTheModulesItNames() {
    MODULES.verify();
  }

  @Test
  void aTemplateUsesOnlyTheModulesThatItsModuleMay() {
    var trespasses = new TreeSet<String>();
    for (JavaClass template :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dostyk.node.jte")) {
      String module = moduleOf(template.getPackageName().substring(TEMPLATES.length()));
      List<String> allowed = ModuleGuide.allowed(module);
      template.getDirectDependenciesFromSelf().stream()
          .map(d -> d.getTargetClass().getPackageName())
          .filter(p -> p.startsWith(ROOT) && !p.startsWith(TEMPLATES))
          .map(p -> moduleOf(p.substring(ROOT.length())))
          .filter(used -> !used.equals(module) && !allowed.contains(used))
          .forEach(used -> trespasses.add("a template of " + module + " uses " + used));
    }
    assertThat(trespasses).isEmpty();
  }

  @Test
  void theGuideShowsTheModulesAsTheyAre() throws IOException {
    Path committed = Sources.root().resolve("docs/guide/modules.md");
    Path fresh = Sources.root().resolve("node/target/modules.md");
    String guide = ModuleGuide.of(MODULES);
    Files.writeString(fresh, guide, UTF_8);
    assertThat(Files.exists(committed) ? Sources.read(committed) : "")
        .as("stale; refresh it: cp %s %s", Sources.name(fresh), Sources.name(committed))
        .isEqualTo(guide);
  }

  private static String moduleOf(String packageName) {
    int dot = packageName.indexOf('.');
    return dot < 0 ? packageName : packageName.substring(0, dot);
  }
}

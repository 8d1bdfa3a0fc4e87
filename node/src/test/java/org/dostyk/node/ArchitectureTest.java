package org.dostyk.node;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.Statement;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

class ArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.dostyk");

  /** The command line talks to a terminal; everything else to a reader or to the log. */
  private static final String COMMAND_LINE = "org.dostyk.node";

  /** A leaf's own program: it talks to a terminal, and the clock that it hands on begins there. */
  private static final String LEAFS_PROGRAM = "org.dostyk.ewp.Main";

  @Test
  void timeIsGivenNeverTaken() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Node.class)
        .and()
        .doNotHaveFullyQualifiedName("org.dostyk.node.demo.DemoSettings")
        .and()
        .doNotHaveFullyQualifiedName(LEAFS_PROGRAM)
        .should()
        .callMethodWhere(
            target(nameMatching("now"))
                .and(
                    target(
                        owner(describe("java.time", c -> c.getPackageName().equals("java.time")))))
                .and(target(rawParameterTypes(describe("without a clock", p -> !givesTime(p))))))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callConstructor(Date.class)
        .orShould()
        .callMethod(Calendar.class, "getInstance")
        .orShould()
        .callMethodWhere(
            target(owner(describe("Clock", c -> c.isEquivalentTo(Clock.class))))
                .and(target(nameMatching("system.*|tick.*"))))
        .because(
            "every \"now\" comes from the injected Clock, so that tests and the demo move time")
        .check(CODE);
  }

  @Test
  void nobodyWritesToTheConsoleButTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(COMMAND_LINE)
        .and()
        .doNotHaveFullyQualifiedName(LEAFS_PROGRAM)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .because("a reader is told on a page, an operator in the log")
        .check(CODE);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging")
        .because("the node logs by SLF4J, a library without Spring by System.Logger")
        .check(CODE);
  }

  @Test
  void whatABeanNeedsIsInItsConstructor() {
    noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .because("a bean that cannot be made without what it needs is never half made")
        .check(CODE);
  }

  @Test
  void aNameSaysWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveNameMatching(".*\\.[A-Za-z]*(Dto|DTO|Mapper|Manager|Helper|Util|Utils|Base)")
        .orShould()
        .haveNameMatching(".*\\.(Abstract|Base)[A-Z][A-Za-z]*")
        .because("such a name says what a thing is made of, not what it is in the field")
        .check(CODE);
  }

  @Test
  void lettersAreFoldedByTheRulesOfANamedLanguage() {
    noClasses()
        .should()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .because("the machine's language is not the reader's: a Turkish server breaks \"ID\"")
        .check(CODE);
  }

  @Test
  void onlyPagesAnswerTheBrowser() {
    classes()
        .that()
        .areAnnotatedWith(Controller.class)
        .should()
        .haveSimpleNameEndingWith("Pages")
        .orShould()
        .haveFullyQualifiedName("org.dostyk.node.web.ErrorPage")
        .because("the second guess finds every endpoint")
        .check(CODE);
    methods()
        .that()
        .areMetaAnnotatedWith(RequestMapping.class)
        .should()
        .beDeclaredInClassesThat()
        .areAnnotatedWith(Controller.class)
        .check(CODE);
    classes()
        .that()
        .haveSimpleNameEndingWith("Pages")
        .and()
        .resideInAPackage("org.dostyk.node..")
        .should()
        .notBePublic()
        .because("nobody calls a page but the browser")
        .check(CODE);
  }

  @Test
  void sqlStandsInStores() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Store")
        .and()
        .resideInAPackage("org.dostyk.node.*..")
        .and()
        .resideOutsideOfPackage("org.dostyk.node.jte..")
        .should()
        .callMethodWhere(
            target(
                    owner(
                        describe(
                            "what speaks SQL",
                            c ->
                                c.isAssignableTo(JdbcClient.class)
                                    || c.isAssignableTo(JdbcOperations.class)
                                    || c.isAssignableTo(Statement.class))))
                .and(not(target(nameMatching("create")))))
        .because("whoever looks for a statement guesses the noun and \"Store\"")
        .check(CODE);
    classes()
        .that()
        .haveSimpleNameEndingWith("Store")
        .should()
        .notBePublic()
        .because("a module's tables are its own; others ask its service")
        .check(CODE);
  }

  @Test
  void rulesDecideAndDoNothingElse() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Rules")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "java.io..", "java.nio..")
        .because("a decision is a pure function: data in, all objections out")
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void aLeafKnowsNoSpring() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.dostyk.node..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "org.dostyk.node..")
        .because("whoever wants a leaf alone gets it alone")
        .check(CODE);
  }

  @Test
  void creditsAndGradesAreExact() {
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .haveNameMatching(".*(Credit|Grade|Score|Quota|Balance).*")
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .haveRawType(double.class)
        .orShould()
        .haveRawType(float.class)
        .because("a student's credit is never 29.999")
        .allowEmptyShould(true)
        .check(CODE);
  }

  private static boolean givesTime(List<JavaClass> parameters) {
    return parameters.stream().anyMatch(p -> p.isEquivalentTo(Clock.class));
  }
}

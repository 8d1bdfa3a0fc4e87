package org.dostyk.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole node on a free port, with a database of its own and a {@link TestClock}; its beans are
 * injected by {@code @Autowired}. Its jobs run when {@code Jobs.runDue()} is called. It is started
 * once and shared by all classes that bear this annotation: a test makes the institution it works
 * at and speaks of that one alone.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
    classes = Node.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "logging.level.org.dostyk=WARN")
@ContextConfiguration(initializers = NodeTest.OwnDatabase.class)
public @interface NodeTest {

  /** Gives the node its database and its clock before anything else is made. */
  class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestDatabase database = TestDatabase.create();
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "test",
                  Map.of(
                      "dostyk.database.url", database.url(),
                      "dostyk.database.user", database.user(),
                      "dostyk.database.password", database.password(),
                      "dostyk.jobs", "false",
                      "dostyk.federation.folder", folder())));
      ((GenericApplicationContext) context).registerBean(TestClock.class, TestClock::new);
    }

    /** Not the data folder of whoever runs the tests. */
    private static String folder() {
      try {
        return Files.createTempDirectory("dostyk-federation-").toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

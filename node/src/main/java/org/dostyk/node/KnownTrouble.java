package org.dostyk.node;

import java.util.Optional;
import org.dostyk.postgres.PostgresTrouble;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Keeps Spring from printing a stack trace where the command line will say in plain words why the
 * node did not start.
 */
class KnownTrouble implements SpringBootExceptionReporter {

  KnownTrouble(ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    return in(failure).isPresent();
  }

  /** The trouble behind a failure that has words for the operator. */
  static Optional<RuntimeException> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PostgresTrouble || cause instanceof CannotDo) {
        return Optional.of((RuntimeException) cause);
      }
    }
    return Optional.empty();
  }
}

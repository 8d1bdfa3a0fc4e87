package org.dostyk.postgres;

/** What is to be done about a server when the program ends without having let go of it. */
final class AtExit {

  private final Thread hook = new Thread(this::act, "postgres-at-exit");
  private volatile Runnable action = () -> {};

  AtExit() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  void then(Runnable action) {
    this.action = action;
  }

  private void act() {
    action.run();
  }

  void cancel() {
    action = () -> {};
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending already, and the hook has nothing left to do.
    }
  }
}

package org.dostyk.node.imports;

import java.util.Locale;

/** Told how far a long piece of work has come, so that a page can show it. */
public interface Progress {

  /** For work that nobody watches. */
  Progress UNWATCHED =
      new Progress() {
        @Override
        public void stage(Stage stage) {}

        @Override
        public void rows(int done) {}
      };

  /** What is being done with the rows. */
  enum Stage {
    /** Each is held against what is known. */
    COMPARING,
    WRITING,
    TAKING_BACK;

    /** What a page says of it, with the rows done and those there are. */
    public String textKey() {
      return "imports.stage." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** A stage begins, at its first row. */
  void stage(Stage stage);

  /** How many rows of this stage are done; may be told for every row. */
  void rows(int done);
}

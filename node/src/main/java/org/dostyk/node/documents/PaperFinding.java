package org.dostyk.node.documents;

import java.util.Optional;

/**
 * What a PDF shows about itself, with nobody asked. It can show that its pages and its data agree
 * and which hash they have; it cannot show that anybody signed. That is known where the document is
 * kept.
 */
public sealed interface PaperFinding {

  /** Data and pages agree: every page is exactly what this data gives. */
  record Whole(SignedDocument signed) implements PaperFinding {}

  /**
   * The data agrees with its hash; the pages were not compared with it, and may say other things.
   */
  record Uncompared(SignedDocument signed, Why why) implements PaperFinding {
    /** Why the pages were not compared. */
    public enum Why {
      /** They were laid by a release that lays pages in another way. */
      OTHER_EDITION,
      /** The caller does not know the document, so there is nothing worth the work. */
      NOT_ASKED
    }
  }

  /**
   * Somebody changed the file.
   *
   * @param claimed the hash that the file still claims, if it can be read
   */
  record Altered(Optional<Hash> claimed, What what) implements PaperFinding {
    /** What was changed. */
    public enum What {
      /** The data is not what the hash was made of, or is damaged. */
      DATA,
      /** The data is as it was, but the pages say or show something else. */
      PAGES
    }
  }

  /** No paper of this kind, or a copy in which another program has left none of its data. */
  record NotOurs(Why why) implements PaperFinding {
    /** What it is instead. */
    public enum Why {
      NOT_PDF,
      NO_DATA
    }
  }
}

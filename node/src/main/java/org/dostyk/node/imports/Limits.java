package org.dostyk.node.imports;

import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Refused;

/**
 * How much a file may hold. A file is refused as soon as one is passed, so that a small file which
 * unpacks to an endless one costs no more than an honest one.
 */
final class Limits {
  /** Bytes of the file as it was sent. */
  static final long FILE = 20L * 1024 * 1024;

  /** Bytes of all that is packed in a workbook. */
  static final long UNPACKED = 256L * 1024 * 1024;

  /** Bytes of one packed part that is held in memory at once: shared strings, styles. */
  static final long PART = 48L * 1024 * 1024;

  static final int PARTS = 5_000;
  static final int SHEETS = 100;
  static final int ROWS = 100_000;
  static final int COLUMNS = 500;
  static final int CELLS = 1_500_000;

  /** Letters in a cell; what a workbook itself allows. */
  static final int LETTERS = 32_767;

  private Limits() {}

  static Refused rows() {
    return new Refused(Objection.of("imports.objection.rows", ROWS));
  }

  static Refused columns() {
    return new Refused(Objection.of("imports.objection.columns", COLUMNS));
  }

  static Refused unpacked() {
    return new Refused(Objection.of("imports.objection.unpacked"));
  }

  static Refused tooLarge() {
    return new Refused(Objection.of("imports.objection.too_large", FILE / 1024 / 1024));
  }
}

package org.dostyk.node;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dostyk.node.documents.BilingualPdf;
import org.dostyk.node.documents.PaperCheck;
import org.dostyk.node.documents.PaperFinding.Altered;
import org.dostyk.node.documents.PaperFinding.NotOurs;
import org.dostyk.node.documents.PaperFinding.Uncompared;
import org.dostyk.node.documents.PaperFinding.Whole;
import org.dostyk.node.web.Texts;

/** Checks papers against themselves, without a network or a node. */
final class CheckedPapers {
  private final PaperCheck check = new PaperCheck(new BilingualPdf(new Texts()));
  private final PrintStream out;

  CheckedPapers(PrintStream out) {
    this.out = out;
  }

  int of(List<Path> files) {
    boolean whole = true;
    for (Path file : files) {
      out.println(file);
      whole &= isWhole(file);
    }
    return whole ? CommandLine.DONE : CommandLine.FAILED;
  }

  private boolean isWhole(Path file) {
    return switch (check.check(bytes(file), hash -> true)) {
      case Whole w -> {
        out.println("  whole: its pages are exactly what the data inside gives");
        out.println("  who has signed it is known where it was made: " + w.signed().verification());
        yield true;
      }
      case Uncompared u -> {
        out.println("  NOT COMPARED: its data is whole; its pages were laid by another release");
        out.println("  open its address instead: " + u.signed().verification());
        yield false;
      }
      case Altered a -> {
        out.println(
            a.what() == Altered.What.DATA
                ? "  ALTERED: the data inside is not what its hash was made of"
                : "  ALTERED: its pages show something other than its data");
        yield false;
      }
      case NotOurs n -> {
        out.println(
            n.why() == NotOurs.Why.NOT_PDF
                ? "  NOT CHECKED: this is no PDF"
                : "  NOT CHECKED: no readable data inside; another program may have saved it");
        yield false;
      }
    };
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new CannotDo("Cannot read " + file + ": " + e, e);
    }
  }
}

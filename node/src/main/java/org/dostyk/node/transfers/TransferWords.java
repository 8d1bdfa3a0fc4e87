package org.dostyk.node.transfers;

import com.ibm.icu.text.CaseMap;
import java.time.ZoneId;
import java.util.Collection;
import org.dostyk.node.web.Say;

/** A transfer in a reader's words. */
public final class TransferWords {
  private TransferWords() {}

  /** As it stands alone. */
  public static String category(DataCategory category, Say say) {
    return capital(said(category, say), say);
  }

  public static String categories(Collection<DataCategory> categories, Say say) {
    return capital(say.list(categories.stream().sorted().map(c -> said(c, say)).toList()), say);
  }

  private static String said(DataCategory category, Say say) {
    return say.it("transfers.category." + category.key());
  }

  public static String safeguards(Collection<Safeguard> safeguards, Say say) {
    return capital(
        safeguards.isEmpty()
            ? say.it("transfers.safeguard.none")
            : say.list(
                safeguards.stream()
                    .sorted()
                    .map(s -> say.it("transfers.safeguard." + s.key()))
                    .toList()),
        say);
  }

  private static String capital(String words, Say say) {
    return CaseMap.toTitle()
        .wholeString()
        .noLowercase()
        .apply(say.language().javaLocale(), null, words);
  }

  public static String basis(TransferBasis basis, Say say) {
    return say.it("transfers.basis." + basis.key());
  }

  public static String channel(RecordedTransfer t, Say say) {
    return say.it("transfers.channel." + t.channel().key());
  }

  public static String retention(Retention retention, Say say) {
    return retention
        .last()
        .map(day -> say.it("transfers.retention.until", day))
        .orElseGet(() -> say.it("transfers.retention." + retention.key()));
  }

  /** What kind of record it was about. */
  public static String kind(TransferObject about, Say say) {
    String key = "transfers.object." + about.kind();
    return say.has(key) ? say.it(key) : say.it("transfers.object.other");
  }

  public static String moment(RecordedTransfer t, ZoneId zone, Say say) {
    return say.moment(t.at(), zone);
  }

  /** A provision by its law and article. */
  public static String ground(LegalGround ground, Say say) {
    return say.it(
        "transfers.law.article", say.it("transfers.law." + ground.law()), ground.article());
  }
}

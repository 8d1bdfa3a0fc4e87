package org.dostyk.node.partners;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;

/**
 * One partner.
 *
 * @param ours whether the reader may change the entry
 * @param keeper whether the reader may keep something on it
 * @param usually the institution that is usually meant by its name, where it is to be confirmed
 * @param severalHouses whether the reader reads for more than one institution
 * @param became the entry that it was found to be, if it was
 * @param members the entries that were found to be it
 */
public record PartnerPage(
    Partner partner,
    boolean ours,
    boolean keeper,
    List<Kept> kept,
    List<Contact> contacts,
    Optional<KnownName> usually,
    boolean severalHouses,
    Optional<Partner> became,
    List<Partner> members) {

  /** What an institution keeps on it. */
  public record Kept(Dossier dossier, Text house) {}

  /** The names in other languages than the one that a reader is shown. */
  public static List<Alias> others(Partner partner, Language reader) {
    String shown = partner.name().in(reader);
    return partner.name().byTag().entrySet().stream()
        .filter(n -> !n.getValue().equals(shown))
        .map(n -> new Alias(n.getKey(), n.getValue()))
        .toList();
  }

  /** A name in all its languages. */
  public static String names(Text name) {
    return PartnerWords.names(name);
  }

  /** A language, to be said in the reader's. */
  public static Objection language(String tag) {
    return PartnerWords.language(tag);
  }
}

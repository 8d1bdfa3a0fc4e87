package org.dostyk.node.documents;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.documents.Party.Signatory;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the template of a paper needs. Every text that comes from people passes {@link
 * Fonts#visible}, so that nothing on the paper is silently left out.
 *
 * @param columns one per language, in the order of print
 * @param qr the address of verification as a picture's data URI
 */
public record PaperPage(SignedDocument signed, List<Column> columns, Hash hash, String qr) {

  private static final int WIDTH_IN_HEAD = 225;
  private static final int LONG_CLAUSE = 700;
  private static final Pattern NUMBERS = Pattern.compile("[\\x01\\x02]");

  /**
   * One language of the paper.
   *
   * @param tag its BCP 47 tag
   * @param say the voice for what the paper itself says; English where the node has none
   */
  public record Column(String tag, Say say) {

    public String in(Text text) {
      return Fonts.visible(text.exactly(tag).orElseGet(() -> text.in(say.language())));
    }

    /** The tag of the wording that {@link #in} gives. */
    public String tagOf(Text text) {
      return text.exactly(tag).isPresent() ? tag : text.tagFor(say.language());
    }

    public List<String> paragraphs(Text text) {
      return in(text).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** What its speakers call the language. */
    public String ownName() {
      var locale = ULocale.forLanguageTag(tag);
      return Language.of(tag)
          .map(Language::ownName)
          .orElseGet(() -> locale.getDisplayLanguage(locale));
    }

    public String t(String key, Object... values) {
      return Fonts.visible(say.it(key, values));
    }
  }

  static PaperPage of(SignedDocument signed, Texts texts, String qr) {
    List<Column> columns =
        signed.printed().stream()
            .map(tag -> new Column(tag, texts.in(Language.of(tag).orElse(Language.EN))))
            .toList();
    return new PaperPage(signed, columns, signed.document().hash(), qr);
  }

  public BilingualDocument document() {
    return signed.document();
  }

  /** Two languages stand side by side; more stand one below the other. */
  public boolean sideBySide() {
    return columns.size() == 2;
  }

  /** The columns as rows of a table: one row of two, or one row each. */
  public List<List<Column>> rows() {
    return sideBySide() ? List.of(columns) : columns.stream().map(List::of).toList();
  }

  /** The parties two by two. */
  public List<List<Party>> pairs() {
    List<Party> all = document().parties();
    var pairs = new ArrayList<List<Party>>();
    for (int i = 0; i < all.size(); i += 2) {
      pairs.add(all.subList(i, Math.min(i + 2, all.size())));
    }
    return pairs;
  }

  /** Short clauses stay on one page; a long one may go on overleaf. */
  public String breaking(Clause clause) {
    int longest = clause.body().byTag().values().stream().mapToInt(String::length).max().orElse(0);
    return longest < LONG_CLAUSE ? "whole" : "long";
  }

  /** The title at the head of every page but the first. */
  public String head() {
    return columns.stream()
        .map(c -> shortened(c.in(document().title())))
        .limit(2)
        .reduce((a, b) -> a + " · " + b)
        .orElseThrow();
  }

  /** A label in all languages of the paper. */
  public String label(String key) {
    return columns.stream()
        .map(c -> c.t(key))
        .distinct()
        .reduce((a, b) -> a + " · " + b)
        .orElseThrow();
  }

  /**
   * "Page 1 of 5" in a language's own order: words, and {@code n} and {@code N} for the numbers.
   */
  public List<String> pageOf(Column column) {
    String text = column.say().it("documents.paper.page", "\u0001", "\u0002");
    var parts = new ArrayList<String>();
    Matcher numbers = NUMBERS.matcher(text);
    int from = 0;
    while (numbers.find()) {
      parts.add(text.substring(from, numbers.start()));
      parts.add(numbers.group().equals("\u0001") ? "n" : "N");
      from = numbers.end();
    }
    parts.add(text.substring(from));
    return parts;
  }

  public String visible(String text) {
    return Fonts.visible(text);
  }

  public String address() {
    return signed.verification().toString();
  }

  public boolean hasPlaceOrDate() {
    return document().place() != null || document().date() != null;
  }

  /** Place and date at the head, in a language's own form. */
  public String placeAndDate(Column c) {
    Text place = document().place();
    LocalDate date = document().date();
    if (place == null) {
      return date == null ? "" : c.say().date(date);
    }
    return date == null
        ? c.in(place)
        : c.t("documents.paper.place_and_date", c.in(place), c.say().date(date));
  }

  public @Nullable Signature signature(Party party, Signatory signatory) {
    return signed.signatureOf(party, signatory).orElse(null);
  }

  /** How and when a signature was given, as its place's clock showed it. */
  public String given(Column c, Signature s) {
    String manner = "documents.paper.manner." + s.manner().code();
    return c.t("documents.paper.given", c.t(manner), s.when(c.say()), c.in(s.where().name()));
  }

  /** What is printed where it is not the whole, and which wording decides. */
  public String authenticity(Column c) {
    String decides = deciding(c);
    if (signed.isWhole()) {
      return decides;
    }
    List<String> all =
        document().languages().stream().map(tag -> c.say().languageName(tag)).toList();
    return c.t("documents.paper.part", c.say().languageName(c.tag()), c.say().list(all))
        + " "
        + decides;
  }

  private String deciding(Column c) {
    String decisive = document().authoritative();
    if (decisive == null) {
      return c.t("documents.paper.equally_authentic");
    }
    String name = ULocale.forLanguageTag(decisive).getDisplayLanguage(c.say().language().locale());
    return c.t("documents.paper.one_decides", name);
  }

  /** A party's name where places are told. */
  public String party(Column c, String id) {
    return c.in(document().party(id).orElseThrow().name());
  }

  /** Who stays for what: a kind of stay, a level and a field, as far as they are agreed. */
  public String stay(Column c, Quota q) {
    var said = new ArrayList<String>();
    said.add(c.t("documents.stay." + q.kind().code()));
    if (q.level() != null) {
      said.add(c.t("documents.level." + q.level()));
    }
    if (q.field() != null) {
      said.add(IscedFields.name(q.field(), c.say()));
    }
    return Fonts.visible(String.join(" · ", said));
  }

  /** As much of a title as half a line of the head takes; Chinese letters are wider. */
  private static String shortened(String title) {
    String line = title.replaceAll("\\s+", " ");
    int width = 0;
    for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
      width += Character.isIdeographic(line.codePointAt(i)) ? 8 : 5;
      if (width > WIDTH_IN_HEAD) {
        return line.substring(0, i).strip() + "…";
      }
    }
    return line;
  }
}

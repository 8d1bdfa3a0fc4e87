package org.dostyk.node.partners;

import com.ibm.icu.text.Collator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dostyk.node.imports.Spreadsheet;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.responsible.ResponsiblePeople;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of partners as a page or a workbook shows it. */
@Component
class PartnerList {
  private static final int AT_ONCE = 10_000;
  private static final List<String> TAGS = List.of("kk", "ru", "zh", "en");

  private final PartnerListStore lists;
  private final PartnerStore store;
  private final DossierStore dossiers;
  private final LabelStore labels;
  private final ResponsiblePeople responsible;
  private final Listing<PartnerLine> listing;

  PartnerList(
      PartnerListStore lists,
      PartnerStore store,
      DossierStore dossiers,
      LabelStore labels,
      ResponsiblePeople responsible,
      Listing<PartnerLine> listing) {
    this.lists = lists;
    this.store = store;
    this.dossiers = dossiers;
    this.labels = labels;
    this.responsible = responsible;
    this.listing = listing;
  }

  /**
   * What a reader asks of the list.
   *
   * @param text letters of a name, empty for any
   * @param country a code, empty for any
   * @param region the key of a region of that country, empty for any
   * @param label one that it bears, empty for any
   * @param mine those that the reader is responsible for; empty where that is not asked
   */
  record Asked(
      String text, String country, String region, String label, Optional<List<UUID>> mine) {

    Asked(String text, String country, String region) {
      this(text, country, region, "", Optional.empty());
    }

    Asked {
      boolean there = !Region.isListed(region) || region.startsWith(country + "-");
      region = country.isEmpty() || !there ? "" : region;
    }
  }

  /** What an address asks for. */
  Asked asked(Typed typed, Actor reader) {
    return new Asked(
        typed.get("q"),
        typed.get("country"),
        typed.get("region"),
        typed.get("label"),
        typed.has("mine")
            ? Optional.of(responsible.recordsOf(Partner.RECORD, reader))
            : Optional.empty());
  }

  /** How many of the readers' own institutions the list shows among their partners. */
  long own(Set<InstitutionId> readers) {
    return lists.page(readers, new Asked("", "", ""), Language.EN, 0, 0).own();
  }

  /** How many there are in each region, the countries and regions in the reader's order. */
  List<RegionsPage.Line> regions(Set<InstitutionId> readers, Language reader) {
    Comparator<Object> order = Collator.getInstance(reader.locale());
    return lists.regions(readers, "").stream()
        .sorted(
            Comparator.<RegionsPage.Line, Object>comparing(c -> c.country().in(reader), order)
                .thenComparing(c -> c.region().isEmpty())
                .thenComparing(c -> c.region().map(r -> r.name().in(reader)).orElse(""), order))
        .toList();
  }

  /** The regions of a country in sight, in the reader's order. */
  List<Region> regions(String country, Set<InstitutionId> readers, Language reader) {
    Comparator<Object> order = Collator.getInstance(reader.locale());
    return country.isEmpty()
        ? List.of()
        : lists.regions(readers, country).stream()
            .flatMap(c -> c.region().stream())
            .sorted(Comparator.comparing(r -> r.name().in(reader), order))
            .toList();
  }

  /**
   * A part of the list, and how long it is as a whole.
   *
   * @param own how many of the whole are the reader's own institutions
   * @param more whether it is longer than was counted
   */
  record Part(List<Partner> partners, long all, long own, boolean more) {}

  Part part(Asked asked, Set<InstitutionId> readers, Language reader, int from, int most) {
    return part(
        lists.found(readers, asked, reader, PartnerListStore.MOST_FOUND, from, most), readers);
  }

  /** The beginning of the list while somebody types what is asked for. */
  Part typed(Asked asked, Set<InstitutionId> readers, Language reader, int most) {
    return part(
        lists.found(readers, asked, reader, PartnerListStore.FOUND_WHILE_TYPED, 0, most), readers);
  }

  private Part part(PartnerListStore.Page page, Set<InstitutionId> readers) {
    return new Part(store.these(page.ids(), readers), page.all(), page.own(), page.more());
  }

  /** The countries and labels in sight, sorted by their names in the reader's language. */
  PartnerListStore.Choices choices(Set<InstitutionId> readers, Say say) {
    PartnerListStore.Choices choices = lists.choices(readers);
    return new PartnerListStore.Choices(
        choices.countries().stream()
            .sorted(Comparator.comparing(c -> c.in(say.language()), say.order()))
            .toList(),
        choices.labels().stream().sorted(say.order()).toList());
  }

  boolean isEmpty(Set<InstitutionId> keepers) {
    return !lists.keepsAny(keepers);
  }

  /** Partners with their labels and who is responsible for them. */
  List<PartnerLine> lines(List<Partner> partners, Set<InstitutionId> readers) {
    Map<PartnerId, List<String>> labelled =
        labels.of(partners.stream().map(Partner::id).toList(), readers);
    Map<UUID, List<PersonNames>> named =
        responsible.names(
            Partner.RECORD, partners.stream().map(p -> p.id().value()).toList(), readers);
    return partners.stream()
        .map(
            p ->
                new PartnerLine(
                    p,
                    labelled.getOrDefault(p.id(), List.of()),
                    named.getOrDefault(p.id().value(), List.of())))
        .toList();
  }

  /** What was asked for, in the list's own order. */
  Rows<PartnerLine> rows(Asked asked, Set<InstitutionId> readers, Say say) {
    return new Rows<>() {
      @Override
      public List<PartnerLine> some(int most, int skip) {
        return lines(part(asked, readers, say.language(), skip, most).partners(), readers);
      }

      @Override
      public void walk(Predicate<PartnerLine> wantsMore) {
        int skip = 0;
        List<PartnerLine> some;
        do {
          some = some(skip == 0 ? AT_ONCE / 20 : AT_ONCE, skip);
          for (PartnerLine line : some) {
            if (!wantsMore.test(line)) {
              return;
            }
          }
          skip += some.size();
        } while (!some.isEmpty());
      }
    };
  }

  /** Writes what was asked for as a workbook that the import reads back. */
  void export(
      Asked asked, Arrangement arrangement, Set<InstitutionId> readers, Say say, OutputStream out)
      throws IOException {
    List<String> headings =
        Stream.of(
                "name",
                "name_kk",
                "name_ru",
                "name_zh",
                "name_en",
                "aliases",
                "kind",
                "country",
                "town",
                "region",
                "since",
                "note",
                "schac",
                "ror",
                "kz_bin",
                "cn_moe_code",
                "own_id")
            .map(column -> say.it("partners.column." + column))
            .toList();
    Map<PartnerId, Dossier> kept =
        readers.stream()
            .flatMap(r -> dossiers.keptBy(r).stream())
            .collect(
                Collectors.toMap(
                    DossierStore.Kept::partner, DossierStore.Kept::dossier, (one, other) -> one));
    try (var sheet = new Spreadsheet(say.it("partners.title"), headings)) {
      for (int i = 0; i < headings.size(); i++) {
        sheet.wide(i, i < 6 ? 36 : 18);
      }
      listing.each(
          arrangement,
          say,
          rows(asked, readers, say),
          Integer.MAX_VALUE,
          line -> sheet.row(row(line.partner(), kept.get(line.partner().id()), say)));
      sheet.writeTo(out);
    }
  }

  private static List<@Nullable Object> row(Partner p, @Nullable Dossier kept, Say say) {
    var row = new ArrayList<@Nullable Object>();
    var names = p.name().byTag();
    row.add(
        names.entrySet().stream()
            .filter(n -> !TAGS.contains(n.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining("\n")));
    TAGS.forEach(tag -> row.add(names.get(tag)));
    row.add(p.aliases().stream().map(Alias::value).collect(Collectors.joining("; ")));
    row.add(say.it(p.kind().textKey()));
    row.add(say.country(p.country()));
    row.add(
        p.details().town() == null
            ? null
            : String.join(" / ", p.details().town().byTag().values()));
    row.add(p.details().region() == null ? null : p.details().region().name().in(say.language()));
    row.add(kept == null ? null : kept.since());
    row.add(kept == null ? null : kept.note());
    for (IdScheme scheme : IdScheme.values()) {
      row.add(p.details().id(scheme).orElse(null));
    }
    return row;
  }
}

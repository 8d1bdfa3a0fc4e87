package org.dostyk.node.partners;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of partners shows. */
@Configuration
class PartnerListing {
  static final String KEY = "partners";

  @Bean
  Listing<PartnerLine> listOfPartners() {
    return new Listing<>(
        KEY,
        "partners.title",
        "/partners",
        List.of("q", "country", "region", "label", "mine"),
        line -> line.partner().id().value(),
        line -> "/partners/" + line.partner().id(),
        List.of(
            field("name", (p, say) -> say.it(p.name()))
                .wide(50)
                .shown((line, say) -> names(line.partner(), say)),
            field("kind", (p, say) -> say.it(p.kind().textKey())),
            field("country", (p, say) -> say.country(p.country())),
            field("town", (p, say) -> said(p.details().town(), say)),
            field("region", PartnerListing::region).extra(),
            ListColumn.of(
                "labels",
                "partners.labels",
                (line, say) ->
                    String.join("; ", line.labels().stream().sorted(say.order()).toList())),
            ListColumn.<PartnerLine>of(
                    "responsible",
                    "responsible.title",
                    (line, say) ->
                        say.list(
                            line.responsible().stream().map(n -> n.in(say.language())).toList()))
                .wide(30)
                .extra(),
            inLanguage("kk"),
            inLanguage("ru"),
            inLanguage("zh"),
            inLanguage("en"),
            column(
                    "aliases",
                    (p, say) ->
                        p.aliases().stream().map(Alias::value).collect(Collectors.joining("; ")))
                .wide(36)
                .extra(),
            id(IdScheme.SCHAC),
            id(IdScheme.ROR),
            id(IdScheme.KZ_BIN),
            id(IdScheme.CN_MOE_CODE),
            id(IdScheme.OWN)));
  }

  private static ListColumn<PartnerLine> field(
      String key, BiFunction<Partner, Say, @Nullable Object> value) {
    return ListColumn.of(
        key, "partners.field." + key, (line, say) -> value.apply(line.partner(), say));
  }

  private static ListColumn<PartnerLine> column(
      String key, BiFunction<Partner, Say, @Nullable Object> value) {
    return ListColumn.of(
        key, "partners.column." + key, (line, say) -> value.apply(line.partner(), say));
  }

  private static ListColumn<PartnerLine> inLanguage(String tag) {
    return column("name_" + tag, (p, say) -> p.name().byTag().get(tag)).wide(36).extra();
  }

  private static ListColumn<PartnerLine> id(IdScheme scheme) {
    return column(
            scheme == IdScheme.OWN ? "own_id" : scheme.name().toLowerCase(Locale.ROOT),
            (p, say) -> p.details().id(scheme).orElse(null))
        .extra();
  }

  private static @Nullable String said(@Nullable Text text, Say say) {
    return text == null ? null : say.it(text);
  }

  private static @Nullable String region(Partner p, Say say) {
    Region region = p.details().region();
    return region == null ? null : say.it(region.name());
  }

  private static ListCell names(Partner p, Say say) {
    ListCell cell = ListCell.of(p.name(), say);
    for (var other : PartnerPage.others(p, say.language())) {
      cell = cell.under(other.value(), other.tag());
    }
    for (Alias alias : p.aliases()) {
      cell = cell.under(alias.value(), alias.tag());
    }
    if (p.toBeConfirmed()) {
      cell = cell.and(say.it("partners.identity.to_be_confirmed"), "status sealed");
    }
    return p.toBeFounded()
        ? cell.and(say.it("partners.identity.to_be_founded"), "status half")
        : cell;
  }
}

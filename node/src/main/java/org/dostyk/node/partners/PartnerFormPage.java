package org.dostyk.node.partners;

import java.util.List;
import java.util.Locale;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;

/**
 * The form of a partner.
 *
 * @param partner null for a new one
 * @param revision from which the change is made
 * @param houses in whose register a new one can be entered
 * @param saved what somebody else saved meanwhile, or null
 * @param differing the fields in which that differs from what was typed
 */
public record PartnerFormPage(
    String id,
    @Nullable Partner partner,
    PartnerForm form,
    long revision,
    List<OwnInstitution> houses,
    List<Country> countries,
    List<String> zones,
    List<Objection> objections,
    @Nullable PartnerForm saved,
    List<String> differing) {

  /** What a field holds, as a reader says it. */
  public String value(Say say, PartnerForm of, String field) {
    String value = of.get(field);
    if (field.equals("kind") && !value.isEmpty()) {
      return say.it("partners.kind." + value.toLowerCase(Locale.ROOT));
    }
    if (!Country.isKnown(of.get("country"))) {
      return value;
    }
    var country = new Country(of.get("country"));
    return switch (field) {
      case "country" -> say.country(country);
      case "region" -> RegionWords.of(country, value).map(r -> say.it(r.name())).orElse(value);
      default -> value;
    };
  }

  /** The regions that are offered for the country that stands in the form. */
  public List<String> regions(Say say) {
    return Country.isKnown(form.get("country"))
        ? RegionWords.listed(new Country(form.get("country"))).stream()
            .map(r -> say.it(r.name()))
            .sorted(say.order())
            .toList()
        : List.of();
  }

  /** What a field of the form is called. */
  public static Objection field(String name) {
    int end = name.indexOf('_');
    if (end < 0) {
      return Objection.of("partners.field." + name);
    }
    String rest = name.substring(end + 1);
    return switch (name.substring(0, end)) {
      case "name" -> Objection.of("partners.field.name_in", PartnerWords.language(rest));
      case "town" -> Objection.of("partners.field.town_in", PartnerWords.language(rest));
      default ->
          IdScheme.of(rest)
              .map(s -> Objection.of(s.textKey()))
              .orElseGet(() -> Objection.of("partners.field.name"));
    };
  }
}

package org.dostyk.node.foundings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.IdScheme;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.partners.TypedId;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;

/** Reads what was typed of a founding. */
final class FoundingForm {
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private FoundingForm() {}

  /** The institution that is to be. */
  static PartnerDetails details(Typed typed) {
    var objections = new ArrayList<Objection>();
    Optional<Text> name = typed.text("name");
    if (name.isEmpty()) {
      objections.add(Objection.of("foundings.objection.name"));
    }
    if (!Country.isKnown(typed.get("country"))) {
      objections.add(Objection.of("foundings.objection.country"));
    }
    Refused.ifAny(objections);
    var country = new Country(typed.get("country"));
    return new PartnerDetails(
        typed.get("kind").equals(PartnerKind.UNIVERSITY.name())
            ? PartnerKind.UNIVERSITY
            : PartnerKind.COLLEGE,
        name.orElseThrow(),
        List.of(),
        country,
        typed.text("town").orElse(null),
        country.usualZone(),
        Identity.TO_BE_FOUNDED);
  }

  static Text purpose(Typed typed) {
    return typed
        .text("purpose")
        .orElseThrow(() -> new Refused(Objection.of("foundings.objection.purpose")));
  }

  /** The agreement whose address, or the end of it, was typed. */
  static Optional<AgreementId> agreement(Typed typed) {
    if (!typed.has("agreement")) {
      return Optional.empty();
    }
    Matcher id = ADDRESS.matcher(typed.get("agreement"));
    if (!id.find()) {
      throw new Refused(Objection.of("foundings.objection.agreement"));
    }
    return Optional.of(new AgreementId(UUID.fromString(id.group())));
  }

  static Optional<Share> share(Typed typed) {
    if (!typed.has("share")) {
      return Optional.empty();
    }
    return Optional.of(
        Share.parse(typed.get("share"))
            .orElseThrow(
                () -> new Refused(Objection.of("foundings.objection.share", typed.get("share")))));
  }

  static PartnerId partner(Typed typed) {
    try {
      return PartnerId.of(typed.get("partner"));
    } catch (IllegalArgumentException none) {
      throw new Refused(Objection.of("foundings.objection.founder"));
    }
  }

  static MilestoneKind kind(Typed typed) {
    for (MilestoneKind kind : MilestoneKind.values()) {
      if (kind.name().equals(typed.get("kind"))) {
        return kind;
      }
    }
    throw new Refused(Objection.of("foundings.objection.milestone"));
  }

  /** A day, where one was typed. */
  static @Nullable LocalDate dueOrNull(Typed typed) {
    return typed.has("due") ? day(typed.get("due")) : null;
  }

  static LocalDate day(String typed) {
    return PartialDate.parse(typed)
        .flatMap(PartialDate::whole)
        .orElseThrow(() -> new Refused(Objection.of("foundings.objection.day")));
  }

  /** The id that the state’s register gave it, where one was typed. */
  static List<TypedId> ids(Typed typed) {
    if (!typed.has("number")) {
      return List.of();
    }
    IdScheme scheme = IdScheme.of(typed.get("scheme")).orElse(IdScheme.OWN);
    return List.of(new TypedId(scheme, typed.get("number")));
  }
}

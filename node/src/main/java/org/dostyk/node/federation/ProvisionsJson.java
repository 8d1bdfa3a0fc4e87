package org.dostyk.node.federation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.lives.Lead;
import org.dostyk.node.lives.Matter;
import org.dostyk.node.lives.Provisions;
import org.dostyk.node.lives.Renewal;
import tools.jackson.databind.JsonNode;

/** The names under which provisions stand in an act. Frozen, as those of {@link ActJson}. */
final class ProvisionsJson {
  private ProvisionsJson() {}

  static void write(Provisions p, Map<String, Object> json) {
    p.endsOn().ifPresent(end -> json.put("ends_on", end.toString()));
    json.put("renewal", p.renewal().name().toLowerCase(Locale.ROOT));
    if (p.renewal().isByItself()) {
      json.put("years", p.years());
    }
    p.objection().ifPresent(lead -> json.put("objection", lead.toString()));
    json.put("amendable", p.amendable());
    p.notice().ifPresent(lead -> json.put("notice", lead.toString()));
    json.put("students_stay", p.studentsStay());
    json.put("surviving", p.surviving());
    var clauses = new LinkedHashMap<String, Object>();
    p.clauses().forEach((matter, label) -> clauses.put(matter.key(), label));
    json.put("clauses", clauses);
  }

  /**
   * @throws RuntimeException if they are none
   */
  static Provisions read(AgreementId agreement, JsonNode json) {
    var clauses = new EnumMap<Matter, String>(Matter.class);
    json.required("clauses")
        .properties()
        .forEach(
            c ->
                clauses.put(
                    Matter.valueOf(c.getKey().toUpperCase(Locale.ROOT)),
                    c.getValue().stringValue()));
    Renewal renewal =
        Renewal.valueOf(json.required("renewal").stringValue().toUpperCase(Locale.ROOT));
    return new Provisions(
        agreement,
        Optional.ofNullable(json.get("ends_on")).map(JsonNode::stringValue).map(LocalDate::parse),
        renewal,
        renewal.isByItself() ? json.required("years").intValue() : 0,
        lead(json, "objection"),
        json.required("amendable").booleanValue(),
        lead(json, "notice"),
        json.required("students_stay").booleanValue(),
        json.required("surviving").values().stream().map(JsonNode::stringValue).toList(),
        clauses,
        0);
  }

  private static Optional<Lead> lead(JsonNode json, String name) {
    return Optional.ofNullable(json.get(name))
        .map(JsonNode::stringValue)
        .map(written -> Lead.parse(written).orElseThrow());
  }
}

package org.dostyk.node.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.node.imports.RowPlan.Choice;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row's plan as JSON: kept until it is applied, and said in any language when it is read. */
final class PlanJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** So many are written at once, by all processors. */
  private static final int TOGETHER = 1_000;

  private PlanJson() {}

  static String write(RowPlan plan) {
    return JSON.writeValueAsString(tree(plan));
  }

  static RowPlan read(String json) {
    JsonNode plan = JSON.readTree(json);
    var fields = new ArrayList<FieldChange>();
    for (JsonNode f : plan.get("fields")) {
      JsonNode before = f.get("before");
      fields.add(
          new FieldChange(
              objection(f.get("field")),
              before == null || before.isNull() ? null : value(before),
              value(f.get("after"))));
    }
    var choices = new ArrayList<Choice>();
    for (JsonNode c : plan.get("choices")) {
      choices.add(new Choice(c.get("key").asString(), objection(c.get("said"))));
    }
    var remarks = new ArrayList<Objection>();
    plan.get("remarks").forEach(r -> remarks.add(objection(r)));
    return new RowPlan(
        Outcome.valueOf(plan.get("outcome").asString()),
        plan.get("label").asString(),
        fields,
        remarks,
        choices);
  }

  static String write(List<Objection> objections) {
    return JSON.writeValueAsString(objections.stream().map(PlanJson::tree).toList());
  }

  static List<Objection> readObjections(String json) {
    var objections = new ArrayList<Objection>();
    JSON.readTree(json).forEach(o -> objections.add(objection(o)));
    return objections;
  }

  /** What tells one plan of a whole workbook from another. */
  static String fingerprint(List<RowPlan> plans) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (int from = 0; from < plans.size(); from += TOGETHER) {
        List<RowPlan> some = plans.subList(from, Math.min(plans.size(), from + TOGETHER));
        for (String plan : some.parallelStream().map(PlanJson::write).toList()) {
          digest.update(plan.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) '\n');
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256", e);
    }
  }

  private static Map<String, Object> tree(RowPlan plan) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("outcome", plan.outcome().name());
    tree.put("label", plan.label());
    tree.put("fields", plan.fields().stream().map(PlanJson::tree).toList());
    tree.put("remarks", plan.remarks().stream().map(PlanJson::tree).toList());
    tree.put(
        "choices",
        plan.choices().stream()
            .map(c -> Map.of("key", c.key(), "said", tree(c.said())))
            .map(PlanJson::sorted)
            .toList());
    return tree;
  }

  private static Map<String, Object> tree(FieldChange change) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("field", tree(change.field()));
    tree.put("before", change.before() == null ? null : tree(change.before()));
    tree.put("after", tree(change.after()));
    return tree;
  }

  private static Map<String, Object> sorted(Map<String, Object> tree) {
    return new java.util.TreeMap<>(tree);
  }

  private static Map<String, Object> tree(Objection said) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("say", said.key());
    tree.put("values", said.values().stream().map(PlanJson::tree).toList());
    return tree;
  }

  private static Object tree(Object value) {
    return switch (value) {
      case Objection said -> tree(said);
      case Text text -> Map.of("text", text.byTag());
      case Country country -> Map.of("country", country.code());
      case PartialDate date -> Map.of("date", date.toString());
      case LocalDate day -> Map.of("date", PartialDate.of(day).toString());
      case Number number -> number.longValue();
      default -> value.toString();
    };
  }

  private static Object value(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return "";
    }
    if (node.isNumber()) {
      return node.asLong();
    }
    if (node.isString()) {
      return node.asString();
    }
    if (node.has("text")) {
      return Text.fromJson(node.get("text").toString());
    }
    if (node.has("country")) {
      return new Country(node.get("country").asString());
    }
    if (node.has("date")) {
      return PartialDate.parse(node.get("date").asString()).orElseThrow();
    }
    return objection(node);
  }

  private static Objection objection(JsonNode node) {
    var values = new ArrayList<Object>();
    node.get("values").forEach(v -> values.add(value(v)));
    return new Objection(node.get("say").asString(), values);
  }
}

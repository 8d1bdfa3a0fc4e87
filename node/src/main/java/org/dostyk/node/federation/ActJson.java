package org.dostyk.node.federation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.documents.CanonicalJson;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.NotCanonical;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The names under which an act stands in JSON. Frozen: a change is another form. */
final class ActJson {
  private static final String FORM = "dostyk-act-1";

  private ActJson() {}

  static byte[] write(Act act) {
    var json = new LinkedHashMap<String, Object>();
    json.put("form", FORM);
    json.put("agreement", act.agreement().toString());
    json.put("party", act.party());
    json.put("at", act.at().toString());
    act.witness().ifPresent(w -> json.put("witness", w));
    switch (act) {
      case Act.Begun begun -> {
        json.put("act", "begun");
        json.put("type", begun.type());
        begun.under().ifPresent(u -> json.put("under", u.toString()));
        json.put("parties", begun.parties().stream().map(ActJson::member).toList());
      }
      case Act.Proposed proposed -> {
        json.put("act", "proposed");
        json.put("version", proposed.version());
        json.put("document", proposed.document().hex());
        proposed.previous().ifPresent(p -> json.put("previous", p.hex()));
      }
      case Act.Signed signed -> {
        Signature s = signed.signature();
        json.put("act", "signed");
        json.put("document", signed.document().hex());
        json.put("signatory", s.signatory());
        json.put("manner", s.manner().code());
        json.put(
            "where", Map.of("name", s.where().name().byTag(), "zone", s.where().zone().getId()));
        if (s.scan() != null) {
          json.put("scan", s.scan().hex());
        }
      }
      case Act.Unknown unknown ->
          throw new IllegalArgumentException("What is not known is not written: " + unknown);
    }
    return CanonicalJson.write(json);
  }

  private static Map<String, Object> member(Act.Member m) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", m.id());
    json.put("name", m.name().byTag());
    json.put("country", m.country().code());
    if (m.hei() != null) {
      json.put("hei", m.hei());
    }
    return json;
  }

  /**
   * @throws NotCanonical if it is no act
   */
  static Act read(byte[] canonical) {
    JsonNode json = CanonicalJson.read(canonical);
    try {
      if (!FORM.equals(string(json, "form"))) {
        throw new IllegalArgumentException("Not of the form " + FORM);
      }
      var agreement = new AgreementId(UUID.fromString(string(json, "agreement")));
      String party = string(json, "party");
      Instant at = Instant.parse(string(json, "at"));
      Optional<String> witness = optional(json, "witness");
      return switch (string(json, "act")) {
        case "begun" ->
            new Act.Begun(
                agreement,
                party,
                at,
                string(json, "type"),
                optional(json, "under").map(UUID::fromString).map(AgreementId::new),
                json.required("parties").values().stream().map(ActJson::member).toList());
        case "proposed" ->
            new Act.Proposed(
                agreement,
                party,
                at,
                json.required("version").intValue(),
                new Hash(string(json, "document")),
                optional(json, "previous").map(Hash::new),
                witness);
        case "signed" ->
            new Act.Signed(
                agreement,
                new Hash(string(json, "document")),
                new Signature(
                    party,
                    string(json, "signatory"),
                    at,
                    place(json.required("where")),
                    Signature.Manner.valueOf(string(json, "manner").toUpperCase(Locale.ROOT)),
                    optional(json, "scan").map(Hash::new).orElse(null)),
                witness);
        default -> new Act.Unknown(agreement, party, at, witness);
      };
    } catch (RuntimeException e) {
      throw new NotCanonical("JSON, but not an act", e);
    }
  }

  private static Act.Member member(JsonNode json) {
    @Nullable String hei = optional(json, "hei").orElse(null);
    return new Act.Member(
        string(json, "id"), text(json.required("name")), hei, new Country(string(json, "country")));
  }

  private static Place place(JsonNode json) {
    return new Place(text(json.required("name")), ZoneId.of(string(json, "zone")));
  }

  private static Text text(JsonNode json) {
    var byTag = new LinkedHashMap<String, String>();
    json.properties().forEach(p -> byTag.put(p.getKey(), p.getValue().stringValue()));
    return new Text(byTag, null);
  }

  private static String string(JsonNode json, String name) {
    return json.required(name).stringValue();
  }

  private static Optional<String> optional(JsonNode json, String name) {
    return json.has(name) ? Optional.of(string(json, name)) : Optional.empty();
  }
}

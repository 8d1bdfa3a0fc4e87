package org.dostyk.node.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dostyk.node.documents.Party.Signatory;
import org.dostyk.node.documents.Signature.Manner;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tests of this package share: a memorandum of two institutions in four languages. */
final class Sample {
  static final Signature RECTOR =
      new Signature(
          "eku",
          "rector",
          Instant.parse("2025-12-04T10:30:00Z"),
          new Place(
              Text.of("kk", "Өскемен", "ru", "Усть-Каменогорск", "zh", "厄斯克门", "en", "Oskemen"),
              ZoneId.of("Asia/Almaty")),
          Manner.ACCOUNT);
  static final Signature PRESIDENT =
      new Signature(
          "svcft",
          "president",
          Instant.parse("2025-12-04T11:05:00Z"),
          new Place(
              Text.of("kk", "Циндао", "ru", "Циндао", "zh", "青岛", "en", "Qingdao"),
              ZoneId.of("Asia/Shanghai")),
          Manner.ACCOUNT);

  private Sample() {}

  static byte[] resource(String name) throws IOException {
    try (InputStream in = Sample.class.getResourceAsStream("/documents/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  /** The memorandum in these languages. */
  static BilingualDocument memorandum(String... languages) {
    JsonNode json = json();
    return document(
        languages,
        text(json.required("title"), languages),
        text(json.required("preamble"), languages),
        json.required("clauses").values().stream()
            .map(
                c ->
                    new Clause(
                        c.required("number").stringValue(),
                        text(c.required("heading"), languages),
                        text(c.required("body"), languages)))
            .toList(),
        parties(json));
  }

  static BilingualDocument document(
      String[] languages, Text title, Text preamble, List<Clause> clauses, List<Party> parties) {
    return new BilingualDocument(
        UUID.fromString("0193a7b0-5c00-7000-8000-00000000d057"),
        1,
        null,
        Instant.parse("2025-12-03T06:00:00Z"),
        List.of(languages),
        null,
        title,
        text(json().required("place"), languages),
        LocalDate.of(2025, 12, 4),
        preamble,
        clauses,
        parties);
  }

  static SignedDocument signed(BilingualDocument document, Signature... signatures) {
    return new SignedDocument(
        document,
        List.of(signatures),
        URI.create("https://dostyk.vku.example/verify/" + document.hash()));
  }

  static List<Party> parties() {
    return parties(json());
  }

  /** The same wording in each of these languages. */
  static Text everywhere(String wording, String... languages) {
    var byTag = new LinkedHashMap<String, String>();
    Arrays.stream(languages).forEach(tag -> byTag.put(tag, wording));
    return new Text(byTag, null);
  }

  private static List<Party> parties(JsonNode json) {
    String[] all = {"kk", "ru", "zh", "en"};
    var parties = new ArrayList<Party>();
    for (JsonNode p : json.required("parties").values()) {
      parties.add(
          new Party(
              p.required("id").stringValue(),
              text(p.required("name"), all),
              p.required("signatories").values().stream()
                  .map(
                      s ->
                          new Signatory(
                              s.required("id").stringValue(),
                              text(s.required("name"), all),
                              text(s.required("office"), all)))
                  .toList()));
    }
    return parties;
  }

  private static Text text(JsonNode json, String... languages) {
    var byTag = new LinkedHashMap<String, String>();
    for (String tag : languages) {
      byTag.put(tag, json.required(tag).stringValue());
    }
    return new Text(byTag, null);
  }

  private static JsonNode json() {
    try {
      return JsonMapper.shared().readTree(resource("memorandum.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

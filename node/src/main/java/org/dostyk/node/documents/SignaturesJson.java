package org.dostyk.node.documents;

import static org.dostyk.node.documents.DocumentJson.list;
import static org.dostyk.node.documents.DocumentJson.string;
import static org.dostyk.node.documents.DocumentJson.text;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.node.documents.Signature.Manner;
import org.dostyk.node.values.Place;
import tools.jackson.databind.JsonNode;

/** The names under which a paper's signatures stand in JSON, beside the document that they sign. */
final class SignaturesJson {
  private static final String FORM = "dostyk-signatures-1";

  private SignaturesJson() {}

  /**
   * @param document the hash of what is signed
   * @param edition the way of setting pages that the paper was made with
   * @param printed the tags of the languages shown where they are not all; else empty
   */
  record Sheet(
      Hash document,
      int edition,
      URI verification,
      List<Signature> signatures,
      List<String> printed) {

    static Sheet of(SignedDocument signed) {
      return new Sheet(
          signed.document().hash(),
          BilingualPdf.EDITION,
          signed.verification(),
          signed.signatures(),
          signed.isWhole() ? List.of() : signed.printed());
    }

    /** What the paper shows of this document. */
    SignedDocument of(BilingualDocument document) {
      return new SignedDocument(
          document, signatures, verification, printed.isEmpty() ? document.languages() : printed);
    }
  }

  static byte[] write(Sheet sheet) {
    var json = new HashMap<String, Object>();
    json.put("form", FORM);
    json.put("document", sheet.document().hex());
    json.put("edition", sheet.edition());
    json.put("verification", sheet.verification().toString());
    json.put("signatures", sheet.signatures().stream().map(SignaturesJson::of).toList());
    if (!sheet.printed().isEmpty()) {
      json.put("printed", sheet.printed());
    }
    return CanonicalJson.write(json);
  }

  private static Map<String, Object> of(Signature s) {
    var json = new LinkedHashMap<String, Object>();
    json.put("party", s.party());
    json.put("signatory", s.signatory());
    json.put("at", s.at().toString());
    json.put("where", Map.of("name", s.where().name().byTag(), "zone", s.where().zone().getId()));
    json.put("manner", s.manner().code());
    if (s.scan() != null) {
      json.put("scan", s.scan().hex());
    }
    return json;
  }

  static Sheet read(byte[] canonical) {
    JsonNode json = CanonicalJson.read(canonical);
    Sheet sheet;
    try {
      DocumentJson.require(json, FORM);
      sheet =
          new Sheet(
              new Hash(string(json.get("document"))),
              json.required("edition").intValue(),
              URI.create(string(json.get("verification"))),
              list(json.get("signatures"), SignaturesJson::signature),
              json.has("printed") ? list(json.get("printed"), DocumentJson::string) : List.of());
    } catch (RuntimeException e) {
      throw new NotCanonical("JSON, but not signatures", e);
    }
    if (!Arrays.equals(canonical, write(sheet))) {
      throw new NotCanonical("Signatures with members that the form does not have", null);
    }
    return sheet;
  }

  private static Signature signature(JsonNode json) {
    JsonNode where = json.required("where");
    return new Signature(
        string(json.get("party")),
        string(json.get("signatory")),
        Instant.parse(string(json.get("at"))),
        new Place(text(where.get("name")), ZoneId.of(string(where.get("zone")))),
        Manner.of(string(json.get("manner"))),
        json.has("scan") ? new Hash(string(json.get("scan"))) : null);
  }
}

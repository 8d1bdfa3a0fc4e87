package org.dostyk.node.federation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.documents.CanonicalJson;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.NotCanonical;
import tools.jackson.databind.JsonNode;

/** All acts that a node knows of something shared, in the order of their hashes. */
record Snapshot(SharedId id, List<SignedAct> acts) {
  Snapshot {
    acts = acts.stream().sorted(Comparator.comparing(SignedAct::hash)).toList();
  }

  /** What a node holds: the same wherever the same acts are known. */
  Hash state() {
    var all = new StringBuilder();
    acts.forEach(a -> all.append(a.hash().hex()).append('\n'));
    return Hash.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The agreement's beginning; a snapshot without one tells nothing. */
  Optional<Act.Begun> begun() {
    return readable().stream()
        .filter(Act.Begun.class::isInstance)
        .map(Act.Begun.class::cast)
        .findFirst();
  }

  /** The acts themselves, but those that cannot be read. */
  List<Act> readable() {
    return acts.stream().flatMap(a -> a.readable().stream()).toList();
  }

  AgreementId agreement() {
    return new AgreementId(id.value());
  }

  Set<Hash> hashes() {
    return acts.stream().map(SignedAct::hash).collect(Collectors.toSet());
  }

  /** With acts that it did not have. */
  Snapshot with(List<SignedAct> added) {
    var all = new ArrayList<>(acts);
    all.addAll(added);
    return new Snapshot(id, all);
  }

  /** Whether it has an act that the other lacks. */
  boolean hasMoreThan(Snapshot other) {
    Set<Hash> known = other.hashes();
    return acts.stream().anyMatch(a -> !known.contains(a.hash()));
  }

  /** Several as one answer. */
  static byte[] write(Topic topic, Collection<Snapshot> snapshots) {
    return CanonicalJson.write(
        Map.of(
            "form", topic.form(), topic.word(), snapshots.stream().map(Snapshot::json).toList()));
  }

  private Map<String, Object> json() {
    return Map.of(
        id.topic().one(), id.toString(), "acts", acts.stream().map(Snapshot::json).toList());
  }

  private static Map<String, Object> json(SignedAct a) {
    var json = new LinkedHashMap<String, Object>();
    json.put("act", new String(a.body(), StandardCharsets.UTF_8));
    json.put("key", a.key().hex());
    json.put("signature", Base64.getEncoder().encodeToString(a.signature()));
    return json;
  }

  /**
   * @throws NotCanonical if it is no such answer
   */
  static List<Snapshot> read(Topic topic, byte[] canonical) {
    JsonNode json = CanonicalJson.read(canonical);
    try {
      if (!topic.form().equals(json.required("form").stringValue())) {
        throw new IllegalArgumentException("Not of the form " + topic.form());
      }
      var snapshots = new ArrayList<Snapshot>();
      for (JsonNode one : json.required(topic.word()).values()) {
        snapshots.add(
            new Snapshot(
                new SharedId(topic, UUID.fromString(one.required(topic.one()).stringValue())),
                one.required("acts").values().stream().map(Snapshot::act).toList()));
      }
      return snapshots;
    } catch (RuntimeException e) {
      throw new NotCanonical("JSON, but not " + topic.word(), e);
    }
  }

  private static SignedAct act(JsonNode json) {
    return new SignedAct(
        json.required("act").stringValue().getBytes(StandardCharsets.UTF_8),
        new KeyFingerprint(json.required("key").stringValue()),
        Base64.getDecoder().decode(json.required("signature").stringValue()));
  }
}

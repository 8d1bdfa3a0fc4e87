package org.dostyk.node.federation;

import java.util.Arrays;
import org.dostyk.ewp.registry.Api;
import org.dostyk.node.network.Peer;

/** What nodes share as sets of signed acts, and what each is called on its way. */
enum Topic {
  AGREEMENTS("agreements", "agreement"),
  COMMITMENTS("commitments", "commitment"),
  VISITS("visits", "visit");

  private final String word;
  private final String one;

  Topic(String word, String one) {
    this.word = word;
    this.one = one;
  }

  static Topic of(String word) {
    return Arrays.stream(values()).filter(t -> t.word.equals(word)).findFirst().orElseThrow();
  }

  /** By which messages, switches and the manifest know it, and the list in answers. */
  String word() {
    return word;
  }

  /** The name of the id of one of them in answers. */
  String one() {
    return one;
  }

  String indexForm() {
    return "dostyk-" + word + "-index-1";
  }

  String form() {
    return "dostyk-" + word + "-1";
  }

  /** The parameter that names one of them. */
  String parameter() {
    return one + "_id";
  }

  /** The limit in the manifest of how many may be asked for at once. */
  String mostAsked() {
    return "max-" + one + "-ids";
  }

  /** Whether a peer speaks of it at all; one that is older may not. */
  boolean isOfferedBy(Peer peer) {
    return peer.manifest().apis().stream().anyMatch(a -> a.is(api()));
  }

  Api api() {
    return new Api(word, "urn:dostyk:" + word + ":1", "1.0.0");
  }
}

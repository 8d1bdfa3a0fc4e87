package org.dostyk.node.federation;

import java.util.Optional;
import java.util.function.Function;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.node.documents.NotCanonical;
import org.dostyk.node.federation.Act.Begun;
import org.dostyk.node.network.Station;

/** Whose word an act needs. */
final class ActRules {
  private ActRules() {}

  /**
   * The domain name of the institution with whose key an act counts: its party's own; of a party
   * without a node the drafter's, which then says so; nothing for an act that nobody can do.
   */
  static Optional<String> speaker(Act act, Begun begun) {
    if (!act.agreement().equals(begun.agreement())) {
      return Optional.empty();
    }
    Optional<Act.Member> party = begun.member(act.party());
    if (party.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> own = Optional.ofNullable(party.get().hei());
    if (act.witness().isEmpty()) {
      return own;
    }
    boolean drafters = own.isEmpty() && act.witness().get().equals(begun.party());
    return drafters
        ? begun.member(begun.party()).flatMap(d -> Optional.ofNullable(d.hei()))
        : Optional.empty();
  }

  /** The beginning that is its drafter's word; a forged one beside it does not keep it out. */
  static Optional<Begun> beginning(
      Snapshot theirs, Function<KeyFingerprint, Optional<Station.Owned>> keys) {
    for (SignedAct signed : theirs.acts()) {
      Optional<Act> act = signed.readable();
      if (act.isPresent()
          && act.get() instanceof Begun begun
          && begun.agreement().equals(theirs.agreement())
          && against(signed, Optional.of(begun), keys).isEmpty()) {
        return Optional.of(begun);
      }
    }
    return Optional.empty();
  }

  /**
   * Why an act is not the word of the party that it names; empty for one that is.
   *
   * @param begun with what its agreement began; empty where nobody knows
   * @param keys whose key it is
   */
  static Optional<Trouble> against(
      SignedAct signed,
      Optional<Begun> begun,
      Function<KeyFingerprint, Optional<Station.Owned>> keys) {
    Act act;
    try {
      act = signed.act();
    } catch (NotCanonical e) {
      return trouble("unreadable_act", String.valueOf(e.getMessage()));
    }
    if (begun.isEmpty()) {
      return act instanceof Begun self
          ? proof(signed, self, self, keys)
          : trouble("waits", "the beginning is not known");
    }
    if (act instanceof Begun other && !other.equals(begun.get())) {
      return trouble("two_beginnings", "another beginning");
    }
    return proof(signed, act, begun.get(), keys);
  }

  private static Optional<Trouble> proof(
      SignedAct signed,
      Act act,
      Begun begun,
      Function<KeyFingerprint, Optional<Station.Owned>> keys) {
    Optional<String> speaker = speaker(act, begun);
    if (speaker.isEmpty()) {
      return trouble("nobodys", "party " + act.party());
    }
    return proof(signed, speaker.get(), keys);
  }

  /** Why it is not proven that this institution said it; empty where it is. */
  static Optional<Trouble> proof(
      SignedAct signed, String speaker, Function<KeyFingerprint, Optional<Station.Owned>> keys) {
    Optional<Station.Owned> owned = keys.apply(signed.key());
    if (owned.isEmpty()) {
      return trouble("unknown_key", "key " + signed.key());
    }
    if (!owned.get().hei().equals(speaker)) {
      return trouble("not_theirs", owned.get().hei() + " speaks for " + speaker);
    }
    return owned.get().key().verifies(signed.body(), signed.signature())
        ? Optional.empty()
        : trouble("signature", "by " + speaker);
  }

  private static Optional<Trouble> trouble(String why, String detail) {
    return Optional.of(new Trouble(why, detail));
  }
}

package org.dostyk.node.network;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.signature.KeyRing;
import org.dostyk.ewp.signature.SigningKey;
import org.dostyk.node.partners.IdScheme;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.partners.TypedId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The institutions of this node that take part in the network, with their keys. */
@Service
public class Memberships {
  static final String KIND = "network.membership";
  private static final int BITS = 2048;

  /** Time enough for every peer to be reached, also after a week's holiday. */
  private static final Duration NOTICE = Duration.ofDays(10);

  private final MembershipStore store;
  private final FormerKeyStore former;
  private final Seal seal;
  private final Partners partners;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Memberships(
      MembershipStore store,
      FormerKeyStore former,
      Seal seal,
      Partners partners,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.former = former;
    this.seal = seal;
    this.partners = partners;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes an institution into the network under its domain name, with a key of its own. A second
   * time it changes nothing.
   *
   * @throws Refused if the name is none, or another's
   */
  @Transactional
  public Membership join(InstitutionId house, String typed, Actor administrator) {
    if (!administrator.is(Role.ADMINISTRATOR, house)) {
      throw new NotFound("Institution " + house);
    }
    Optional<Membership> known = store.find(house);
    if (known.isPresent()) {
      return known.get();
    }
    var id = new TypedId(IdScheme.SCHAC, typed);
    if (!id.wellFormed()) {
      throw new Refused(Objection.of("network.objection.no_domain", typed));
    }
    var membership = new Membership(house, id.value(), clock.instant());
    if (!store.add(membership, administrator.account())) {
      throw new Refused(Objection.of("network.objection.domain_taken", id.value()));
    }
    enterInRegister(house, id, administrator);
    newKey(house, Instant.EPOCH);
    audit.record(house, administrator, "network.joined", KIND, house.value(), id.value());
    return membership;
  }

  /** The own entry of the register bears the name, too. */
  private void enterInRegister(InstitutionId house, TypedId id, Actor by) {
    Partner own = partners.get(PartnerId.of(house), java.util.Set.of(house));
    PartnerDetails d = own.details();
    if (!d.ids().contains(id)) {
      var ids = new ArrayList<>(d.ids());
      ids.removeIf(i -> i.scheme() == IdScheme.SCHAC);
      ids.add(id);
      partners.change(
          own.id(),
          house,
          own.revision(),
          new PartnerDetails(
              d.kind(), d.name(), ids, d.country(), d.town(), d.region(), d.zone(), d.identity()),
          by);
    }
  }

  /**
   * Makes a new key for an institution, which signs when its turn has come; until then peers learn
   * of it under the old one, which stays good for what it has signed.
   *
   * @throws Refused if one is waiting for its turn already
   */
  @Transactional
  void changeKey(InstitutionId house, Actor administrator) {
    Membership own = member(house, administrator);
    Instant now = clock.instant();
    if (store.keys(house).stream().anyMatch(k -> k.signsFrom().isAfter(now))) {
      throw new Refused(Objection.of("network.objection.key_waits"));
    }
    newKey(house, now.plus(NOTICE));
    audit.record(house, administrator, "network.key_changed", KIND, house.value(), own.hei());
    events.publishEvent(new KeyChanged(house));
  }

  /**
   * Retires a key that signs nothing any more: its private part is destroyed, peers are told that
   * it opens nothing, and what it signed stays proven by its public one.
   *
   * @throws Refused if it signs now, or is still to sign
   */
  @Transactional
  void retireKey(InstitutionId house, KeyFingerprint key, Actor administrator) {
    Membership own = member(house, administrator);
    Instant now = clock.instant();
    KeyRing ring = keys(house);
    KeyRing.Turn turn =
        ring.turns().stream()
            .filter(t -> t.key().fingerprint().equals(key))
            .findFirst()
            .orElseThrow(() -> new NotFound("Key " + key));
    if (turn.from().isAfter(now) || ring.at(now).fingerprint().equals(key)) {
      throw new Refused(Objection.of("network.objection.key_signs"));
    }
    former.add(house, own.hei(), turn.key().published(), now);
    store.removeKey(house, key.hex());
    audit.record(house, administrator, "network.key_retired", KIND, house.value(), key.spoken());
    events.publishEvent(new KeyChanged(house));
  }

  private Membership member(InstitutionId house, Actor administrator) {
    if (!administrator.is(Role.ADMINISTRATOR, house)) {
      throw new NotFound("Institution " + house);
    }
    return store
        .find(house)
        .orElseThrow(() -> new Refused(Objection.of("network.objection.join_first")));
  }

  private void newKey(InstitutionId house, Instant from) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      KeyPair pair = generator.generateKeyPair();
      String fingerprint = SigningKey.of(pair).fingerprint().hex();
      store.addKey(
          house,
          fingerprint,
          seal.close(pair.getPrivate().getEncoded(), fingerprint),
          from,
          clock.instant());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has RSA", e);
    }
  }

  /** The longest member first. */
  public List<Membership> all() {
    return store.all();
  }

  public Optional<Membership> of(InstitutionId house) {
    return store.find(house);
  }

  /** The fingerprints of an institution's own keys, for reading aloud. */
  List<KeyFingerprint> fingerprints(InstitutionId house) {
    return store.keys(house).stream().map(k -> new KeyFingerprint(k.fingerprint())).toList();
  }

  /** The institution's own keys, opened. */
  KeyRing keys(InstitutionId house) {
    var turns = new ArrayList<KeyRing.Turn>();
    for (MembershipStore.SealedKey key : store.keys(house)) {
      String pem =
          "-----BEGIN PRIVATE KEY-----\n"
              + Base64.getEncoder().encodeToString(seal.open(key.sealed(), key.fingerprint()))
              + "\n-----END PRIVATE KEY-----";
      turns.add(new KeyRing.Turn(SigningKey.fromPem(pem), key.signsFrom()));
    }
    return new KeyRing(turns);
  }
}

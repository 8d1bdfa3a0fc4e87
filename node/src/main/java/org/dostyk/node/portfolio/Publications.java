package org.dostyk.node.portfolio;

import static org.dostyk.node.values.Role.ADMINISTRATOR;
import static org.dostyk.node.values.Role.OFFICER;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementRegister;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.HeldAgreement;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What institutions show in public: partners and agreements chosen one by one, and no person. A
 * page that is closed is gone with the next request.
 */
@Service
public class Publications {
  /** The kind under which the audit trail knows public pages. */
  static final String RECORD = "portfolio.publication";

  private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])");
  private final PublicationStore store;
  private final Partners partners;
  private final AgreementRegister agreements;
  private final Audit audit;
  private final Clock clock;

  Publications(
      PublicationStore store,
      Partners partners,
      AgreementRegister agreements,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.partners = partners;
    this.agreements = agreements;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is shown of a cooperation, with the records themselves. */
  record Shown(List<Partner> partners, List<HeldAgreement> agreements) {}

  Publication of(InstitutionId house) {
    return store.of(house);
  }

  /** The institution whose page is open at this address. */
  Optional<InstitutionId> openAt(String slug) {
    return store.openAt(slug);
  }

  /** What everybody sees where the page is open: nothing that was not chosen. */
  Shown shown(InstitutionId house) {
    Publication chosen = store.of(house);
    Set<InstitutionId> readers = Set.of(house);
    List<Partner> seen =
        partners.these(List.copyOf(chosen.partners()), readers).stream()
            .filter(p -> p.mergedInto().isEmpty())
            .toList();
    var named = new ArrayList<>(seen.stream().map(Partner::id).toList());
    named.add(PartnerId.of(house));
    List<HeldAgreement> inForce =
        agreements.these(chosen.agreements(), readers).stream()
            .filter(a -> a.step().isInForce() && named.containsAll(a.parties()))
            .sorted(
                Comparator.comparing((HeldAgreement a) -> a.inForceSince().orElse(a.changedAt()))
                    .reversed())
            .toList();
    return new Shown(seen, inForce);
  }

  /**
   * Opens the page at an address, or changes the address.
   *
   * @throws Refused if the address is none, or another institution's
   */
  @Transactional
  public void open(InstitutionId house, String slug, Actor officer) {
    mustBeOfficer(house, officer);
    if (!SLUG.matcher(slug).matches()) {
      throw new Refused(Objection.of("portfolio.objection.slug"));
    }
    if (!store.set(house, true, slug, clock.instant())) {
      throw new Refused(Objection.of("portfolio.objection.slug_taken", slug));
    }
    audit.record(house, officer, "portfolio.page_opened", RECORD, house.value(), slug);
  }

  /** Closes the page; an administrator may, too. */
  @Transactional
  public void close(InstitutionId house, Actor by) {
    if (!by.is(OFFICER, house) && !by.is(ADMINISTRATOR, house)) {
      throw new NotFound("No seat at " + house);
    }
    store.close(house, clock.instant());
    audit.record(house, by, "portfolio.page_closed", RECORD, house.value(), "");
  }

  /** Chooses a partner to be shown, or no longer; false if it was so. */
  @Transactional
  public boolean show(PartnerId partner, InstitutionId house, boolean shown, Actor officer) {
    mustBeOfficer(house, officer);
    partners.get(partner, Set.of(house));
    boolean changed = store.show(house, "partner", partner.value(), shown);
    if (changed) {
      record(house, officer, shown, Partner.RECORD, partner.value());
    }
    return changed;
  }

  /** Chooses an agreement to be shown, or no longer; false if it was so. */
  @Transactional
  public boolean show(AgreementId agreement, InstitutionId house, boolean shown, Actor officer) {
    mustBeOfficer(house, officer);
    if (agreements.these(List.of(agreement), Set.of(house)).isEmpty()) {
      throw new NotFound("agreement " + agreement);
    }
    boolean changed = store.show(house, "agreement", agreement.value(), shown);
    if (changed) {
      record(house, officer, shown, Agreements.KIND, agreement.value());
    }
    return changed;
  }

  private void record(
      InstitutionId house, Actor officer, boolean shown, String kind, java.util.UUID id) {
    if (shown) {
      audit.record(house, officer, "portfolio.shown", kind, id, "");
    } else {
      audit.record(house, officer, "portfolio.hidden", kind, id, "");
    }
  }

  private static void mustBeOfficer(InstitutionId house, Actor officer) {
    if (!officer.is(OFFICER, house)) {
      throw new NotFound("No seat at " + house);
    }
  }
}

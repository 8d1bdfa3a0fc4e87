package org.dostyk.node.agreements;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Party;
import org.dostyk.node.documents.Party.Signatory;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.GuestLink;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonId;
import org.dostyk.node.transfers.DataCategory;
import org.dostyk.node.transfers.DataSubject;
import org.dostyk.node.transfers.Recipient;
import org.dostyk.node.transfers.Retention;
import org.dostyk.node.transfers.Safeguard;
import org.dostyk.node.transfers.Transfer;
import org.dostyk.node.transfers.TransferBasis;
import org.dostyk.node.transfers.TransferChannel;
import org.dostyk.node.transfers.TransferObject;
import org.dostyk.node.transfers.Transfers;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which signatories' names, posts and signatures other institutions come to read with an agreement,
 * noted in the transaction in which they do. What a party's own signatory is called goes back to
 * that party without a row.
 */
@Component
class AgreementTransfers {
  private static final Set<DataCategory> NAMED = Set.of(DataCategory.NAME, DataCategory.POST);
  private static final Set<DataCategory> SIGNED =
      Set.of(DataCategory.NAME, DataCategory.POST, DataCategory.SIGNATURE);

  private final Transfers transfers;
  private final Partners partners;
  private final People people;
  private final OwnInstitutions houses;

  AgreementTransfers(
      Transfers transfers, Partners partners, People people, OwnInstitutions houses) {
    this.transfers = transfers;
    this.partners = partners;
    this.people = people;
    this.houses = houses;
  }

  /** A version was laid before the parties: each with people here reads whom the others name. */
  void proposed(Agreement agreement, BilingualDocument document, InstitutionId by, Actor officer) {
    for (Party party : document.parties()) {
      if (!party.signatories().isEmpty()) {
        shared(agreement, document, party, party.signatories(), NAMED, by, officer);
      }
    }
  }

  /** Somebody signed a version, or a scan of their signature was sent in. */
  void signed(
      Agreement agreement,
      Version version,
      String party,
      String signatory,
      InstitutionId by,
      Actor officer) {
    BilingualDocument document = version.document();
    document
        .party(party)
        .ifPresent(
            p ->
                shared(
                    agreement,
                    document,
                    p,
                    p.signatories().stream().filter(s -> s.id().equals(signatory)).toList(),
                    SIGNED,
                    by,
                    officer));
  }

  private void shared(
      Agreement agreement,
      BilingualDocument document,
      Party party,
      List<Signatory> signatories,
      Set<DataCategory> what,
      InstitutionId by,
      Actor officer) {
    Optional<InstitutionId> own =
        agreement.parties().stream()
            .filter(p -> p.documentId().equals(party.id()))
            .findFirst()
            .flatMap(AgreementParty::hosted);
    InstitutionId from = own.orElse(by);
    for (InstitutionId reader : agreement.houses()) {
      if (!reader.equals(from) && !signatories.isEmpty()) {
        OwnInstitution to = houses.find(reader).orElseThrow();
        transfers.recordWhatIsNew(
            new Transfer(
                from,
                officer,
                new Recipient(reader.value(), to.name(), to.country(), ""),
                TransferChannel.SHARED_RECORD,
                what,
                signatories.stream().map(this::subject).toList(),
                TransferBasis.POST,
                new Retention.WithRecord(),
                Set.of(Safeguard.SIGN_IN),
                object(agreement, document.title())));
      }
    }
  }

  /**
   * Another node is given an agreement: its institution reads whom the parties of ours name, and
   * what they signed.
   *
   * @param asked who gives it; for signatories of parties that have no people here, too
   */
  void given(
      SharedAgreement agreement,
      List<BilingualDocument> wordings,
      InstitutionId asked,
      AgreementParty to,
      String host) {
    var receiver =
        new Recipient(to.partner().value(), to.name(), partners.countryOf(to.partner()), host);
    for (BilingualDocument document : wordings) {
      for (Party party : document.parties()) {
        Optional<AgreementParty> who = agreement.party(party.id());
        InstitutionId from = who.flatMap(AgreementParty::hosted).orElse(asked);
        if (!party.id().equals(to.documentId()) && !party.signatories().isEmpty()) {
          transfers.recordWhatIsNew(
              new Transfer(
                  from,
                  null,
                  receiver,
                  TransferChannel.FEDERATION,
                  agreement.isSigned(document.hash(), party.id()) ? SIGNED : NAMED,
                  party.signatories().stream().map(this::subject).toList(),
                  TransferBasis.POST,
                  new Retention.WithRecord(),
                  Set.of(Safeguard.ENCRYPTED, Safeguard.SIGNED),
                  new TransferObject(
                      Agreements.KIND,
                      agreement.id().value(),
                      "/agreements/" + agreement.id(),
                      document.title())));
        }
      }
    }
  }

  /**
   * A guest reads a version by a link: what goes is the names of the signatories that stand in its
   * words.
   */
  void read(GuestLink link, Agreement agreement, Version version) {
    BilingualDocument document = version.document();
    Text title = document.title();
    AgreementParty reading = readerOf(link, agreement);
    var named = new ArrayList<Signatory>();
    for (Party party : document.parties()) {
      if (!party.id().equals(reading.documentId())) {
        party.signatories().stream().filter(s -> isNamed(s, version.text())).forEach(named::add);
      }
    }
    if (!named.isEmpty()) {
      Country country = partners.countryOf(reading.partner());
      OwnInstitution from = houses.find(link.institution()).orElseThrow();
      transfers.recordWhatIsNew(
          new Transfer(
              from.id(),
              null,
              new Recipient(reading.partner().value(), reading.name(), country, link.label()),
              TransferChannel.GUEST_LINK,
              NAMED,
              named.stream().map(this::subject).toList(),
              TransferBasis.POST,
              new Retention.Until(link.expires().atZone(from.place().zone()).toLocalDate()),
              Set.of(Safeguard.SECRET_LINK),
              object(agreement, title)));
    }
  }

  /**
   * For whom a guest reads: no link says it, so it is the party abroad where there is one, for a
   * row too many is the smaller mistake.
   */
  private AgreementParty readerOf(GuestLink link, Agreement agreement) {
    Country here = houses.find(link.institution()).orElseThrow().country();
    List<AgreementParty> others =
        agreement.parties().stream()
            .filter(p -> p.hosted().filter(link.institution()::equals).isEmpty())
            .toList();
    return others.stream()
        .filter(p -> !partners.countryOf(p.partner()).equals(here))
        .findFirst()
        .orElse(others.getFirst());
  }

  private static boolean isNamed(Signatory signatory, Draft text) {
    for (Language language : Language.values()) {
      String name = signatory.name().in(language);
      if (contains(text.title().values(), name)
          || contains(text.preamble().values(), name)
          || text.clauses().stream()
              .anyMatch(
                  c -> contains(c.heading().values(), name) || contains(c.body().values(), name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(Iterable<String> wordings, String name) {
    for (String wording : wordings) {
      if (wording.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private DataSubject subject(Signatory signatory) {
    @Nullable PersonId person =
        Parties.account(signatory.id()).flatMap(people::find).map(Account::person).orElse(null);
    return new DataSubject(ref(signatory), person, signatory.name().in(Language.EN));
  }

  /** That of the account or contact; a signatory of another kind is known by the whole id. */
  private static UUID ref(Signatory signatory) {
    String id = signatory.id().substring(signatory.id().indexOf(':') + 1);
    return id.length() == 36
        ? UUID.fromString(id)
        : UUID.nameUUIDFromBytes(signatory.id().getBytes(StandardCharsets.UTF_8));
  }

  private static TransferObject object(Agreement agreement, Text title) {
    return new TransferObject(
        Agreements.KIND, agreement.id().value(), "/agreements/" + agreement.id(), title);
  }
}

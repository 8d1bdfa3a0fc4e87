package org.dostyk.node.agreements;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.documents.Party;
import org.dostyk.node.documents.Party.Signatory;
import org.dostyk.node.partners.Contact;
import org.dostyk.node.partners.Contacts;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.people.Seat;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who agrees and who signs: partners and the people of own institutions, as agreements see them.
 */
@Component
public class Parties {
  private static final int OFFERED = 40;

  private static final String CONTACT = "contact:";
  private static final Text SIGNATORY =
      Text.of("en", "Signatory", "ru", "Подписант", "kk", "Қол қоюшы", "zh", "签署人");

  private final Partners partners;
  private final Contacts contacts;
  private final People people;
  private final OwnInstitutions houses;

  Parties(Partners partners, Contacts contacts, People people, OwnInstitutions houses) {
    this.partners = partners;
    this.contacts = contacts;
    this.people = people;
    this.houses = houses;
  }

  /**
   * Somebody who can be named as signatory of a party.
   *
   * @param id of an account, or {@code contact:} and the id of a contact: somebody who signs by pen
   */
  public record Candidate(String id, PersonNames names, Text office) {
    Text name() {
      return inFourLanguages(names);
    }

    /** Whether they have an account here, and so may sign in it. */
    public boolean hasAccount() {
      return !id.startsWith(CONTACT);
    }
  }

  /** The account behind a signatory's id; empty for somebody without one. */
  static Optional<AccountId> account(String signatory) {
    return signatory.startsWith(CONTACT) ? Optional.empty() : Optional.of(AccountId.of(signatory));
  }

  /** The officer's institution first, then the others in the order given. */
  public List<AgreementParty> of(InstitutionId house, List<PartnerId> others, Actor officer) {
    var parties = new ArrayList<AgreementParty>();
    parties.add(party(PartnerId.of(house), officer.institutions()));
    others.forEach(other -> parties.add(party(other, officer.institutions())));
    return parties;
  }

  /**
   * The partners with whom an officer may agree, all but their own institution: those ticked, and
   * what their question finds.
   *
   * @param reader the language of the page, in whose order they stand
   */
  public PartyChoice choice(
      InstitutionId house, List<String> ticked, String question, Actor officer, Language reader) {
    Set<InstitutionId> readers = officer.institutions();
    List<Partner> chosen =
        ticked.stream()
            .distinct()
            .flatMap(id -> partnerId(id).flatMap(p -> partners.find(p, readers)).stream())
            .toList();
    Set<PartnerId> not = chosen.stream().map(Partner::id).collect(Collectors.toSet());
    List<Partner> found =
        partners.search(question, readers, reader, OFFERED).stream()
            .filter(p -> !p.id().equals(PartnerId.of(house)) && !not.contains(p.id()))
            .toList();
    return new PartyChoice(question, chosen, found);
  }

  private static Optional<PartnerId> partnerId(String typed) {
    try {
      return Optional.of(new PartnerId(UUID.fromString(typed)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /**
   * Who may sign for a party: those who hold the role at its house, and after them whom these
   * keepers know at it.
   */
  public List<Candidate> candidates(AgreementParty party, Set<InstitutionId> keepers) {
    var candidates = new ArrayList<Candidate>();
    party
        .hosted()
        .ifPresent(
            house ->
                people
                    .holding(Role.SIGNATORY, house)
                    .forEach(
                        account ->
                            candidates.add(
                                new Candidate(
                                    account.id().toString(),
                                    account.names(),
                                    office(account.id(), house)))));
    for (Contact c : contacts.of(party.partner(), keepers)) {
      Text post = c.post();
      candidates.add(new Candidate(CONTACT + c.id(), c.names(), post == null ? SIGNATORY : post));
    }
    return candidates;
  }

  /** The same for a party to an agreement; those whom its own node has named come first. */
  List<Candidate> candidates(
      Agreement agreement, AgreementParty party, Set<InstitutionId> keepers) {
    var candidates = new ArrayList<Candidate>();
    for (Signatory s : namedElsewhere(agreement, party)) {
      candidates.add(new Candidate(s.id(), asPrinted(s.name()), s.office()));
    }
    candidates(party, keepers).stream()
        .filter(c -> candidates.stream().noneMatch(known -> known.id().equals(c.id())))
        .forEach(candidates::add);
    return candidates;
  }

  /** Whom the latest version names for a party without people here. */
  private static List<Signatory> namedElsewhere(Agreement agreement, AgreementParty party) {
    return party.hosted().isPresent()
        ? List.of()
        : agreement.latest().stream()
            .flatMap(v -> v.document().party(party.documentId()).stream())
            .flatMap(p -> p.signatories().stream())
            .toList();
  }

  /** A name of which only the printed lines are known. */
  private static PersonNames asPrinted(Text name) {
    var forms = new ArrayList<NameForm>();
    for (Language language : new Language[] {Language.EN, Language.RU, Language.ZH}) {
      var line = new NameForm.Part(NameForm.Kind.LINE, name.in(language));
      forms.add(
          new NameForm(
              Script.usualIn(language), List.of(line), NameForm.Source.OFFICE, null, null));
    }
    return new PersonNames(forms);
  }

  /**
   * Who signs for a house in the name of a signatory whom another node named: the one person of
   * this name; null where nobody bears it, or several do, or an account of the house is named
   * itself.
   */
  @Nullable AccountId meant(Signatory named, InstitutionId house) {
    Text name = named.name();
    var meant =
        people.holding(Role.SIGNATORY, house).stream()
            .filter(
                account ->
                    account.names().lines().stream()
                        .map(Fold::of)
                        .anyMatch(
                            line ->
                                name.byTag().values().stream()
                                    .map(Fold::of)
                                    .anyMatch(line::equals)))
            .toList();
    return meant.size() == 1 && !meant.getFirst().id().toString().equals(named.id())
        ? meant.getFirst().id()
        : null;
  }

  /** The first candidate of each party, to begin with. */
  public Map<String, String> usualSignatories(
      List<AgreementParty> parties, Set<InstitutionId> keepers) {
    var usual = new LinkedHashMap<String, String>();
    for (AgreementParty party : parties) {
      candidates(party, keepers).stream()
          .findFirst()
          .ifPresent(c -> usual.put(party.documentId(), c.id()));
    }
    return usual;
  }

  /**
   * A party as a version names it, with its signatory's name and office at this moment; without one
   * where the signatory named cannot sign for it.
   */
  Party inDocument(
      Agreement agreement, AgreementParty party, String signatory, Set<InstitutionId> keepers) {
    List<Signatory> named =
        namedElsewhere(agreement, party).stream().filter(s -> s.id().equals(signatory)).toList();
    List<Signatory> signatories =
        named.isEmpty()
            ? candidates(party, keepers).stream()
                .filter(c -> c.id().equals(signatory))
                .map(who -> new Signatory(who.id(), inFourLanguages(who.names()), who.office()))
                .toList()
            : named;
    return new Party(party.documentId(), party.name(), signatories);
  }

  /**
   * Whether a signatory with an account still holds the role at the party's house. Of one without,
   * nothing is known here.
   */
  boolean holdsPost(AgreementPage.Signing signing) {
    Optional<InstitutionId> house = signing.party().hosted();
    Optional<AccountId> account = account(signing.signatory());
    return house.isEmpty()
        || account.isEmpty()
        || people.actor(account.get()).filter(a -> a.is(Role.SIGNATORY, house.get())).isPresent();
  }

  /** Where a party usually signs, if it is known. */
  Optional<Place> usualPlace(AgreementParty party, Actor reader) {
    Optional<Place> own = party.hosted().flatMap(houses::find).map(OwnInstitution::place);
    return own.isPresent()
        ? own
        : partners
            .find(party.partner(), reader.institutions())
            .flatMap(partner -> partner.details().place());
  }

  /**
   * The place that somebody typed for a party of this agreement: its usual one in all languages, if
   * that was meant, else what was typed, with the clock that the party keeps.
   */
  Place place(Agreement agreement, String party, String typed, Actor reader) {
    Optional<AgreementParty> of =
        agreement.parties().stream().filter(p -> p.documentId().equals(party)).findFirst();
    Optional<Place> usual = of.flatMap(p -> usualPlace(p, reader));
    String meant = Fold.of(typed);
    if (usual.isPresent()
        && usual.get().name().byTag().values().stream().anyMatch(n -> Fold.of(n).equals(meant))) {
      return usual.get();
    }
    ZoneId zone =
        usual
            .map(Place::zone)
            .or(
                () ->
                    of.flatMap(p -> partners.find(p.partner(), reader.institutions()))
                        .map(Partner::zone))
            .orElse(ZoneOffset.UTC);
    return new Place(Text.of("und", typed.isBlank() ? "–" : typed.strip()), zone);
  }

  private AgreementParty party(PartnerId id, Set<InstitutionId> readers) {
    Partner partner =
        partners.find(id, readers).orElseThrow(() -> new NotFound("Partner " + id.value()));
    return new AgreementParty(id, partner.name(), partners.own(id).orElse(null));
  }

  private Text office(AccountId account, InstitutionId house) {
    return people.actor(account).stream()
        .flatMap(a -> a.seatsAt(house))
        .filter(s -> s.role() == Role.SIGNATORY)
        .map(Seat::office)
        .flatMap(
            office ->
                office == null
                    ? java.util.stream.Stream.empty()
                    : java.util.stream.Stream.of(office))
        .findFirst()
        .orElse(SIGNATORY);
  }

  private static Text inFourLanguages(PersonNames names) {
    var byTag = new LinkedHashMap<String, String>();
    for (Language language : Language.values()) {
      byTag.put(language.tag(), names.in(language));
    }
    return new Text(byTag, null);
  }
}

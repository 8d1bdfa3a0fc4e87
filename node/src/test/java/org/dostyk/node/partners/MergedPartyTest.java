package org.dostyk.node.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class MergedPartyTest {
  private static final String AS_SIGNED = "Higher Technical College of Kokshetau City";
  @Autowired private Agreements agreements;
  @Autowired private Partners partners;
  @Autowired private Contacts contacts;
  @Autowired private Merges merges;
  @Autowired private Houses houses;
  @Autowired private Clock clock;

  @Test
  void aPartyFoundToBeAnotherStaysInItsAgreementAsItWasNamedThere() {
    House university = houses.open("East Kazakhstan University");
    PartnerId party = partner(AS_SIGNED, university);
    PartnerId other = partner("Kokshetau Higher Technical College", university);
    contacts.add(
        new Contact(
            new ContactId(Uuid7.next(clock)),
            party,
            university.id(),
            PersonNames.of(NameForm.of(Script.LATN, "Yergaliyev", "Samat")),
            null,
            "",
            "",
            0),
        university.officer());
    var id = new AgreementId(Uuid7.next(clock));
    agreements.draft(
        id,
        AgreementType.MEMORANDUM,
        university.id(),
        List.of(party),
        List.of("ru", "zh"),
        university.officer());
    Version version = agreements.propose(id, university.officer());
    merges.merge(party, other, university.id(), university.officer());
    Agreement after = agreements.find(id, university.officer());
    assertThat(after.latest().map(Version::hash)).contains(version.hash());
    assertThat(after.parties().getLast().name().in(Language.EN)).isEqualTo(AS_SIGNED);
    assertThat(partners.get(party, Set.of(university.id())).mergedInto()).contains(other);
  }

  private PartnerId partner(String name, House house) {
    var partner = new PartnerId(Uuid7.next(clock));
    partners.add(
        partner,
        new PartnerDetails(
            PartnerKind.COLLEGE,
            Text.of("en", name),
            List.of(),
            new Country("KZ"),
            null,
            ZoneId.of("Asia/Almaty"),
            Identity.CONFIRMED),
        new Dossier(house.id(), List.of(), null, "", 0),
        house.officer());
    return partner;
  }
}

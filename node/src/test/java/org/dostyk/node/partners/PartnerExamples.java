package org.dostyk.node.partners;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.search.Likeness;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** A partner that is to be confirmed, with notes and somebody to write to. */
@Component
class PartnerExamples implements Examples {
  private static final String NAME = "Ili Pedagogical University of the blue horse";
  private static final String TWIN = "Yili Normal University of the azure horse";
  private final Partners partners;
  private final Contacts contacts;
  private final Merges merges;
  private final Clock clock;

  PartnerExamples(Partners partners, Contacts contacts, Merges merges, Clock clock) {
    this.partners = partners;
    this.merges = merges;
    this.contacts = contacts;
    this.clock = clock;
  }

  private PartnerId twin(House house) {
    var id = new PartnerId(Uuid7.next(clock));
    partners.add(
        id,
        new PartnerDetails(
            PartnerKind.UNIVERSITY,
            Text.of("en", TWIN),
            List.of(),
            new Country("CN"),
            null,
            ZoneId.of("Asia/Shanghai"),
            Identity.CONFIRMED),
        Dossier.empty(house.id()),
        house.officer());
    return id;
  }

  @Override
  public List<Example> at(House house) {
    var id = new PartnerId(Uuid7.next(clock));
    partners.add(
        id,
        new PartnerDetails(
            PartnerKind.UNIVERSITY,
            Text.of("en", NAME, "kk", "Көк ат университеті"),
            List.of(new TypedId(IdScheme.OWN, "blue-horse-7")),
            new Country("CN"),
            Text.of("zh", "伊宁"),
            ZoneId.of("Asia/Shanghai"),
            Identity.TO_BE_CONFIRMED),
        new Dossier(
            house.id(),
            List.of(new Alias("en", "Ili Pedagogical University")),
            PartialDate.parse("2024-04").orElseThrow(),
            "They answer on Mondays only",
            0),
        house.officer());
    Contact contact =
        new Contact(
            new ContactId(Uuid7.next(clock)),
            id,
            house.id(),
            PersonNames.of(NameForm.of(Script.LATN, "Bluehorse", "Li")),
            Text.of("en", "Dean of horses"),
            "li@bluehorse.example",
            "zh",
            1);
    contacts.add(contact, house.officer());
    PartnerId twin = twin(house);
    merges.ask(house.id(), twin, id, new Likeness(0.9, Set.of(Likeness.Sign.SAME_FIELD)));
    Doubt doubt = merges.open(Set.of(house.id()), 0, 1).getFirst();
    return List.of(
        Example.get("/partners/addresses").asking("row=" + id),
        Example.get("/partners/doubts").hiding(NAME, TWIN),
        Example.post("/partners/doubts/{id}", doubt.id()).with("answer", "another"),
        Example.get("/partners/{id}/merge", twin).hiding(TWIN),
        Example.post("/partners/{id}/merge", twin).with("into", id),
        Example.post("/partners/{id}/unmerge", twin),
        Example.get("/partners/{id}", id)
            .hiding(NAME, "They answer on Mondays", "li@bluehorse.example", "Bluehorse"),
        Example.get("/partners/{id}/edit", id),
        Example.post("/partners/{id}/edit", id)
            .with("revision", 1)
            .with("name_en", "Theirs now")
            .with("kind", "COLLEGE")
            .with("country", "CN"),
        Example.post("/partners/{id}/identity", id).with("usual", true),
        Example.get("/partners/{id}/notes", id),
        Example.post("/partners/{id}/notes", id).with("revision", 1).with("note", "x"),
        Example.get("/partners/{id}/contacts/new", id),
        Example.post("/partners/{id}/contacts", id)
            .with("id", Uuid7.next(clock))
            .with("name_Latn", "Somebody"),
        Example.get("/partners/{id}/contacts/{contact}", id, contact.id()),
        Example.post("/partners/{id}/contacts/{contact}", id, contact.id())
            .with("revision", 1)
            .with("name_Latn", "Somebody"),
        Example.post("/partners/{id}/contacts/{contact}/remove", id, contact.id()));
  }
}

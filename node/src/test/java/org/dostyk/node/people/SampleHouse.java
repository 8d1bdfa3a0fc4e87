package org.dostyk.node.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;

/** An institution of a test's own, and the people it takes in. */
record SampleHouse(InstitutionId id, OwnInstitutions institutions, People people) {

  static SampleHouse open(OwnInstitutions institutions, People people) {
    var id = new InstitutionId(UUID.randomUUID());
    institutions.host(
        new OwnInstitution(
            id,
            Text.of(
                "kk", "Шығыс Қазақстан университеті",
                "ru", "Восточно-Казахстанский университет",
                "zh", "东哈萨克斯坦大学",
                "en", "East Kazakhstan University"),
            new Country("KZ"),
            new Place(Text.of("ru", "Усть-Каменогорск", "en", "Öskemen"), ZoneId.of("Asia/Almaty")),
            null));
    return new SampleHouse(id, institutions, people);
  }

  /** A person with an account; the mail address is nobody else's. */
  Account person(String family, String given) {
    String email =
        "p" + UUID.randomUUID().toString().substring(24).toLowerCase(Locale.ROOT) + "@ku.example";
    return people.register(
        id, PersonNames.of(NameForm.of(Script.LATN, family, given)), email, Language.EN, null);
  }

  /** The same with roles here, as one who has signed in. */
  Actor actor(String family, String given, Role... roles) {
    Account account = person(family, given);
    for (Role role : roles) {
      people.give(role, id, account.id(), null, null);
    }
    return people.actor(account.id()).orElseThrow();
  }
}

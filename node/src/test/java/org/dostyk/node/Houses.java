package org.dostyk.node;

import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** Opens houses on the node under test: an institution that it hosts, and people with roles. */
@Component
public class Houses {
  private static final Text RECTOR =
      Text.of("en", "Rector", "kk", "Ректор", "ru", "Ректор", "zh", "校长");
  private final OwnInstitutions institutions;
  private final People people;
  private final Clock clock;

  Houses(OwnInstitutions institutions, People people, Clock clock) {
    this.institutions = institutions;
    this.people = people;
    this.clock = clock;
  }

  /** A new institution of this English name, in Öskemen, whose second clock hangs in Qingdao. */
  public House open(String name) {
    var institution =
        new OwnInstitution(
            new InstitutionId(Uuid7.next(clock)),
            Text.of("en", name),
            new Country("KZ"),
            new Place(
                Text.of("kk", "Өскемен", "ru", "Усть-Каменогорск", "zh", "厄斯克门", "en", "Öskemen"),
                ZoneId.of("Asia/Almaty")),
            new Place(
                Text.of("kk", "Циндао", "ru", "Циндао", "zh", "青岛", "en", "Qingdao"),
                ZoneId.of("Asia/Shanghai")));
    institutions.host(institution);
    var byRole = new EnumMap<Role, Actor>(Role.class);
    for (Role role : Role.values()) {
      byRole.put(role, employ(institution.id(), role));
    }
    return new House(institution, byRole, employ(institution.id(), Role.values()));
  }

  /** A new person with these roles at an institution. */
  public Actor employ(InstitutionId at, Role... roles) {
    AccountId account = register(at);
    for (Role role : roles) {
      people.give(role, at, account, role == Role.SIGNATORY ? RECTOR : null, null);
    }
    return people.actor(account).orElseThrow();
  }

  /** The same person, with one more role at another institution. */
  public Actor employAlso(Actor actor, InstitutionId at, List<Role> roles) {
    for (Role role : roles) {
      people.give(role, at, actor.account(), null, null);
    }
    return people.actor(actor.account()).orElseThrow();
  }

  private AccountId register(InstitutionId at) {
    String unique = Long.toString(Uuid7.next(clock).getLeastSignificantBits() >>> 16);
    return people
        .register(
            at,
            PersonNames.of(
                NameForm.of(Script.LATN, "Omarova" + unique, "Aigerim"),
                NameForm.of(Script.CYRL, "Омарова" + unique, "Айгерім"),
                NameForm.of(Script.HANI, "王" + unique, "琳")),
            unique + "@example.org",
            Language.EN,
            null)
        .id();
  }
}

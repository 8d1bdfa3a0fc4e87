package org.dostyk.node.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.people.NameForm.Source;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the first person into a node that has nobody yet. */
@Service
public class FirstAdministrator {
  private final PeopleStore store;
  private final OneTimeLinks links;
  private final OwnInstitutions institutions;
  private final People people;
  private final Passwords passwords;
  private final Clock clock;
  private final String address;

  FirstAdministrator(
      PeopleStore store,
      OneTimeLinks links,
      OwnInstitutions institutions,
      People people,
      Passwords passwords,
      Clock clock,
      @Value("${dostyk.address}") String address) {
    this.store = store;
    this.links = links;
    this.institutions = institutions;
    this.people = people;
    this.passwords = passwords;
    this.clock = clock;
    this.address = address.replaceAll("/+$", "");
  }

  /**
   * The full address of a page on which a new node is set up, if it has no account yet. The link
   * works once and for 24 hours, and cannot be shown again, since only its hash is kept: whoever
   * starts the node shows it to the operator, on the console and nowhere else. Each call makes a
   * new one.
   */
  @Transactional
  public Optional<String> link() {
    return store.hasAnybody()
        ? Optional.empty()
        : Optional.of(
            address + "/set-up/" + links.make(LinkPurpose.FIRST_ADMINISTRATOR, null, "/").token());
  }

  /**
   * Takes in the first institution and the person who looks after it, who is its administrator and
   * its first officer.
   *
   * @throws Refused with every objection to what was typed; nothing is kept then
   */
  @Transactional
  public AccountId settle(String token, Typed typed) {
    String email = typed.get("email");
    String password = typed.exactly("new_password");
    var found = new ArrayList<>(SetUpRules.objections(typed));
    found.addAll(PersonRules.objections(typed));
    found.addAll(PasswordRules.objections(password, typed.exactly("new_password_again"), email));
    Refused.ifAny(found);
    store.letOneIn();
    if (store.hasAnybody() || !links.use(token, LinkPurpose.FIRST_ADMINISTRATOR)) {
      throw new Refused(Objection.of("people.objection.set_up_done"));
    }
    OwnInstitution house = SetUpRules.institution(new InstitutionId(Uuid7.next(clock)), typed);
    PersonNames names = NameFields.read(typed, Source.PERSON);
    institutions.host(house);
    Language language = Language.of(typed.get("written")).orElse(Language.EN);
    AccountId id = people.register(house.id(), names, email, language, null).id();
    for (Role role : List.of(Role.ADMINISTRATOR, Role.OFFICER)) {
      people.give(role, house.id(), id, null, null);
    }
    passwords.set(id, password, people.actor(id).orElseThrow());
    return id;
  }
}

package org.dostyk.node.people;

import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How somebody whom an institution registered comes in for the first time. */
@Service
class Invitations {
  private final OneTimeLinks links;
  private final People people;
  private final Passwords passwords;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Invitations(
      OneTimeLinks links,
      People people,
      Passwords passwords,
      Audit audit,
      ApplicationEventPublisher events) {
    this.links = links;
    this.people = people;
    this.passwords = passwords;
    this.audit = audit;
    this.events = events;
  }

  /** Invites a person; an earlier invitation loses its force. */
  @Transactional
  public void invite(Account account, Actor by) {
    OwnInstitution home = people.home(account);
    links.withdraw(account.id());
    OneTimeLinks.Made made = links.make(LinkPurpose.INVITATION, account.id(), "/");
    audit.record(
        home.id(), by, "people.invited", Account.RECORD, account.id().value(), account.email());
    events.publishEvent(
        new InvitationMade(
            account.id(),
            account.email(),
            account.language(),
            home.name(),
            "/invitation/" + made.token() + "?lang=" + account.language().tag(),
            made.expires()));
  }

  /**
   * Sets the invited person's first password and uses the invitation up, both or neither.
   *
   * @throws Refused if the password is not taken, or the invitation was used meanwhile
   */
  @Transactional
  public void accept(String token, AccountId account, String password, String again) {
    Actor actor = people.actor(account).orElseThrow();
    Account invited = people.find(account).orElseThrow();
    Refused.ifAny(PasswordRules.objections(password, again, invited.email()));
    if (!links.use(token, LinkPurpose.INVITATION)) {
      throw new Refused(Objection.of("people.objection.invitation_used"));
    }
    passwords.set(account, password, actor);
  }
}

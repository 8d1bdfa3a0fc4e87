package org.dostyk.node.lives;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Typed;

/**
 * Who joined a framework.
 *
 * @param id of the declaration to be prepared next
 * @param umbrella empty while nobody can join
 * @param candidates who could join, for the keeper
 * @param mayKeep whether the reader opens it, prepares declarations and enters who leaves
 * @param own the member that the reader's own institution is
 */
public record MembersPage(
    UUID id,
    AgreementId agreement,
    Text title,
    Optional<Umbrella> umbrella,
    List<Member> members,
    List<Partner> candidates,
    LocalDate today,
    boolean mayKeep,
    Optional<UUID> own,
    Typed typed,
    List<Objection> objections) {

  public MembersPage {
    members = List.copyOf(members);
    candidates = List.copyOf(candidates);
    objections = List.copyOf(objections);
  }

  /** Who can be let in. */
  public static PartnerKind[] kinds() {
    return PartnerKind.values();
  }

  public boolean mayLeave(Member member) {
    return member.lastDay().isEmpty()
        && (mayKeep || own.filter(member.partner().value()::equals).isPresent());
  }
}

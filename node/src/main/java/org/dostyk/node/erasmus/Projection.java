package org.dostyk.node.erasmus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.ewp.agreements.Agreement.Partner;
import org.dostyk.ewp.agreements.AgreementRules;
import org.dostyk.ewp.agreements.Condition;
import org.dostyk.ewp.agreements.Condition.LanguageSkill;
import org.dostyk.ewp.agreements.Condition.People;
import org.dostyk.ewp.agreements.Condition.Side;
import org.dostyk.ewp.agreements.Condition.SubjectArea;
import org.dostyk.ewp.agreements.Condition.Years;
import org.dostyk.ewp.contacts.Contact;
import org.dostyk.ewp.xml.LangText;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementState;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Party.Signatory;
import org.dostyk.node.documents.Quota;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of two in the words of an inter-institutional agreement: its places a year become
 * conditions. Of kinds of stay that the network has no word for nothing is said.
 *
 * @param version the one in force, or the one that lies before the parties
 * @param inEffect whether it is or was in force
 */
record Projection(
    Agreement agreement,
    Version version,
    boolean inEffect,
    AgreementParty ours,
    String ourHei,
    AgreementParty theirs,
    String theirHei) {

  /** The version of which there is something to say; empty for drafts and papers elsewhere. */
  static Optional<Projection> of(
      Agreement agreement,
      AgreementParty ours,
      String ourHei,
      AgreementParty theirs,
      String theirHei) {
    boolean inEffect = true;
    @Nullable Version version = null;
    switch (agreement.state()) {
      case AgreementState.InForce f -> version = f.version();
      case AgreementState.Ended e -> version = e.was().map(f -> f.version()).orElse(null);
      case AgreementState.InNegotiation n -> {
        version = n.latest();
        inEffect = false;
      }
      case AgreementState.Drafted d -> {}
      case AgreementState.OnPaper p -> {}
    }
    if (version == null || version.document().quotas().stream().noneMatch(Projection::hasWord)) {
      return Optional.empty();
    }
    return Optional.of(
        new Projection(agreement, version, inEffect, ours, ourHei, theirs, theirHei));
  }

  /** What the network has a word for. */
  static boolean hasWord(Quota quota) {
    return kind(quota).isPresent();
  }

  private static Optional<Condition.Kind> kind(Quota quota) {
    return Optional.ofNullable(
        switch (quota.kind()) {
          case STUDY -> Condition.Kind.STUDENT_STUDIES;
          case INTERNSHIP -> Condition.Kind.STUDENT_TRAINEESHIP;
          case TEACHING -> Condition.Kind.STAFF_TEACHING;
          case TRAINING -> Condition.Kind.STAFF_TRAINING;
          case RESEARCH_PRACTICE, GROUP -> null;
        });
  }

  /** What people do of whom the network says this. */
  static StayKind stay(Condition.Kind kind) {
    return switch (kind) {
      case STUDENT_STUDIES -> StayKind.STUDY;
      case STUDENT_TRAINEESHIP -> StayKind.INTERNSHIP;
      case STAFF_TEACHING -> StayKind.TEACHING;
      case STAFF_TRAINING -> StayKind.TRAINING;
    };
  }

  /** Whether people of either side stand in it by name: those who have signed. */
  boolean namesPeople() {
    return !version.signatures().isEmpty();
  }

  /**
   * The copy that is served; empty where by the network's rules it may not be.
   *
   * @param theirIiaId the partner's id of its own copy; null where it is not known
   */
  Optional<org.dostyk.ewp.agreements.Agreement> with(
      Supplement supplement, @Nullable String theirIiaId) {
    BilingualDocument document = version.document();
    var conditions = new ArrayList<Condition>();
    var taken = new ArrayList<>(supplement.terms());
    for (Quota quota : document.quotas()) {
      kind(quota)
          .map(kind -> condition(kind, quota, supplement))
          .map(stated -> asTaken(stated, quota, taken))
          .ifPresent(conditions::add);
    }
    String id = agreement.id().toString();
    String code = document.number() == null ? id : document.number();
    var copy =
        new org.dostyk.ewp.agreements.Agreement(
            partner(ours, ourHei, id, code),
            partner(theirs, theirHei, theirIiaId, null),
            inEffect,
            conditions,
            false,
            null);
    return AgreementRules.objections(copy).isEmpty() ? Optional.of(copy) : Optional.empty();
  }

  private Condition condition(Condition.Kind kind, Quota quota, Supplement supplement) {
    boolean students = kind.students();
    return new Condition(
        kind,
        Side.of(hei(quota.sending())),
        Side.of(hei(quota.receiving())),
        new Years(supplement.firstYear(), supplement.lastYear()),
        People.of(quota.places()),
        List.of(
            new LanguageSkill(
                supplement.language(),
                supplement.level().isEmpty() ? null : supplement.level(),
                null,
                false)),
        quota.field() == null ? List.of() : List.of(SubjectArea.of(detailed(quota.field()))),
        quota.weeks() == null ? null : "Each stay: up to " + quota.weeks() + " weeks",
        null,
        students ? Boolean.FALSE : null,
        students && quota.level() != null && quota.level() >= 5
            ? List.of(quota.level())
            : List.of());
  }

  /** What a partner stated of just these places, once; otherwise what our officer stated. */
  private static Condition asTaken(Condition stated, Quota quota, List<Condition> taken) {
    for (Condition theirs : taken) {
      if (theirs.kind() == stated.kind()
          && theirs.sending().heiId().equals(stated.sending().heiId())
          && theirs.receiving().heiId().equals(stated.receiving().heiId())
          && theirs.people().most() == quota.places()
          && Offer.level(theirs).equals(Optional.ofNullable(quota.level()))
          && Offer.field(theirs).equals(Optional.ofNullable(quota.field()))) {
        taken.remove(theirs);
        return theirs;
      }
    }
    return stated;
  }

  /** A broad or narrow field of ISCED-F as the detailed one “not further defined”. */
  private static String detailed(String field) {
    return field + "0".repeat(4 - field.length());
  }

  private String hei(String party) {
    return party.equals(ours.documentId()) ? ourHei : theirHei;
  }

  private Partner partner(
      AgreementParty party, String hei, @Nullable String iiaId, @Nullable String code) {
    Optional<Signature> signature = version.signatureOf(party);
    Optional<Signatory> who =
        signature.flatMap(
            s ->
                version.document().party(party.documentId()).stream()
                    .flatMap(p -> p.signatories().stream())
                    .filter(one -> one.id().equals(s.signatory()))
                    .findFirst());
    return new Partner(
        hei,
        null,
        iiaId,
        code,
        who.map(Projection::contact).orElse(null),
        signature.map(s -> s.at().atZone(s.where().zone()).toLocalDate()).orElse(null),
        List.of());
  }

  private static Contact contact(Signatory signatory) {
    return new Contact(
        texts(signatory.name()),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        texts(signatory.office()));
  }

  static List<LangText> texts(Text text) {
    return text.byTag().entrySet().stream()
        .map(e -> LangText.of(e.getKey(), e.getValue()))
        .toList();
  }
}

package org.dostyk.node.agreements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Party;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Makes of a working text the document that is proposed: names those who sign, fills the fields.
 */
@Component
class Wording {
  private final Parties parties;
  private final Texts texts;

  Wording(Parties parties, Texts texts) {
    this.parties = parties;
    this.texts = texts;
  }

  /** The merge fields of a text that this institution works on. */
  MergeFields fields(Agreement agreement, Draft draft, InstitutionId house) {
    return MergeFields.of(named(agreement, draft, house), draft, texts);
  }

  /** The text with its fields filled, as far as they have values. */
  Draft filled(Agreement agreement, Draft draft, InstitutionId house) {
    return fields(agreement, draft, house).filled(draft);
  }

  /** Against making a document of this text: what names, fields, places and the head lack. */
  List<Objection> against(Agreement agreement, Draft draft, InstitutionId house) {
    var objections = new ArrayList<Objection>();
    List<Party> named = named(agreement, draft, house);
    for (Party party : named) {
      if (party.signatories().isEmpty()
          && !draft.signatories().getOrDefault(party.id(), "").isBlank()) {
        objections.add(Objection.of("agreements.objection.signatory_gone", party.name()));
      }
    }
    objections.addAll(MergeFields.of(named, draft, texts).missing(draft));
    objections.addAll(
        QuotaRules.of(draft.quotas(), named.stream().map(Party::id).collect(Collectors.toSet())));
    if (!draft.detail(Draft.DATE).isEmpty() && draft.date().isEmpty()) {
      objections.add(Objection.of("agreements.objection.no_day", draft.detail(Draft.DATE)));
    }
    boolean everywhere =
        draft.place().map(p -> p.byTag().size() == draft.languages().size()).orElse(true);
    if (!everywhere) {
      objections.add(Objection.of("agreements.objection.place_in_each"));
    }
    return objections;
  }

  /** The next version of an agreement; only for a text without objections. */
  BilingualDocument document(Agreement agreement, Draft draft, InstitutionId house, Instant now) {
    Draft filled = filled(agreement, draft, house);
    String number = draft.detail(Draft.NUMBER);
    return new BilingualDocument(
        agreement.id().value(),
        agreement.versions().size() + 1,
        agreement.latest().map(Version::hash).orElse(null),
        now,
        filled.languages(),
        null,
        Text.ofNonBlank(filled.inOrder(filled.title())).orElseThrow(),
        draft.place().orElse(null),
        draft.date().orElse(null),
        Text.ofNonBlank(filled.inOrder(filled.preamble())).orElseThrow(),
        filled.documentClauses(),
        named(agreement, draft, house),
        number.isEmpty() ? null : number,
        QuotaRules.quotas(draft.quotas()));
  }

  private List<Party> named(Agreement agreement, Draft draft, InstitutionId house) {
    return agreement.parties().stream()
        .map(
            p ->
                parties.inDocument(
                    agreement,
                    p,
                    draft.signatories().getOrDefault(p.documentId(), ""),
                    Set.of(house)))
        .toList();
  }
}

package org.dostyk.node.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.AgreementState.Drafted;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementState.InNegotiation;
import org.dostyk.node.agreements.AgreementState.OnPaper;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.documents.Fonts;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Party.Signatory;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;

/** What may be drafted, proposed and signed: every objection at once, nothing read or written. */
final class AgreementRules {
  static final Set<String> LANGUAGES = Set.of("kk", "ru", "zh", "en");
  static final int MOST_CLAUSES = 1_000;
  static final int LONGEST_CLAUSE = 20_000;
  static final int LONGEST_TITLE = 300;

  private AgreementRules() {}

  /** Against beginning an agreement between these parties in these languages. */
  static List<Objection> toDraft(List<AgreementParty> parties, List<String> languages) {
    var objections = new ArrayList<Objection>();
    if (parties.stream().map(AgreementParty::partner).distinct().count() < 2) {
      objections.add(Objection.of("agreements.objection.two_parties"));
    }
    objections.addAll(languageObjections(languages));
    return objections;
  }

  /** Against making an agreement of this type between these parties under that one. */
  static List<Objection> under(AgreementType type, List<AgreementParty> parties, Agreement parent) {
    var objections = new ArrayList<Objection>();
    if (!type.isMadeUnder(parent.type())) {
      objections.add(Objection.of("agreements.objection.parent_type"));
    }
    if (parent.state() instanceof Ended ended) {
      objections.add(Objection.of("agreements.objection.parent_ended", ended.ending().on()));
    }
    long common =
        parties.stream()
            .filter(p -> parent.parties().stream().anyMatch(q -> q.partner().equals(p.partner())))
            .count();
    if (common < (type == AgreementType.ACCESSION ? 1 : 2)) {
      objections.add(Objection.of("agreements.objection.parent_parties"));
    }
    return objections;
  }

  /** Against changing the text of an agreement, whoever they are. */
  static List<Objection> toWorkOn(Agreement agreement) {
    return switch (agreement.state()) {
      case Drafted d -> List.of();
      case InNegotiation n -> List.of();
      case InForce f -> List.of(Objection.of("agreements.objection.in_force"));
      case OnPaper p -> List.of(Objection.of("agreements.objection.on_paper"));
      case Ended e -> List.of(Objection.of("agreements.objection.ended", e.ending().on()));
    };
  }

  /** Against keeping a text at all; a text that is merely unfinished may be kept. */
  static List<Objection> toSave(Draft draft) {
    var objections = new ArrayList<>(languageObjections(draft.languages()));
    if (draft.quotas().size() > QuotaRules.MOST) {
      objections.add(Objection.of("agreements.objection.quota_lines", QuotaRules.MOST));
    }
    if (longest(draft.details()) > LONGEST_TITLE) {
      objections.add(Objection.of("agreements.objection.detail_too_long", LONGEST_TITLE));
    }
    if (draft.clauses().size() > MOST_CLAUSES) {
      objections.add(Objection.of("agreements.objection.too_many_clauses", MOST_CLAUSES));
    }
    if (longest(draft.title()) > LONGEST_TITLE) {
      objections.add(Objection.of("agreements.objection.title_too_long", LONGEST_TITLE));
    }
    for (int i = 0; i < draft.clauses().size(); i++) {
      DraftClause clause = draft.clauses().get(i);
      if (Math.max(longest(clause.body()), longest(clause.heading())) > LONGEST_CLAUSE) {
        objections.add(Objection.of("agreements.objection.clause_too_long", i + 1, LONGEST_CLAUSE));
      }
    }
    return objections;
  }

  /**
   * Against proposing this text as the next version.
   *
   * @param filled the same with its fields filled
   */
  static List<Objection> toPropose(Agreement agreement, WorkingText text, Draft filled) {
    var objections = new ArrayList<>(toSave(text.draft()));
    objections.addAll(toWorkOn(agreement));
    int latest = agreement.versions().size();
    if (text.basedOn() != latest) {
      objections.add(Objection.of("agreements.objection.newer_version", latest));
    }
    Draft draft = text.draft();
    if (draft.clauses().isEmpty()) {
      objections.add(Objection.of("agreements.objection.no_clause"));
    }
    draft.languages().stream()
        .filter(LANGUAGES::contains)
        .forEach(tag -> complete(draft, tag, objections));
    for (AgreementParty party : agreement.parties()) {
      if (draft.signatories().getOrDefault(party.documentId(), "").isBlank()) {
        objections.add(Objection.of("agreements.objection.no_signatory", party.name()));
      }
    }
    if (agreement.latest().map(v -> sameText(filled, Draft.of(v.document()))).orElse(false)) {
      objections.add(Objection.of("agreements.objection.nothing_changed", latest));
    }
    return objections;
  }

  /** Against this person signing this very version now. */
  static List<Objection> toSign(Agreement agreement, Hash hash, Actor signatory) {
    return switch (agreement.state()) {
      case Drafted d -> List.of(Objection.of("agreements.objection.not_proposed"));
      case InForce f -> List.of(Objection.of("agreements.objection.all_signed"));
      case OnPaper p -> List.of(Objection.of("agreements.objection.on_paper"));
      case Ended e -> List.of(Objection.of("agreements.objection.ended", e.ending().on()));
      case InNegotiation n when !n.latest().hash().equals(hash) ->
          List.of(Objection.of("agreements.objection.replaced", n.latest().number()));
      case InNegotiation n -> {
        Optional<AgreementParty> party = signsFor(agreement, n.latest(), signatory);
        if (party.isEmpty()) {
          yield List.of(
              leftPost(agreement, signatory)
                  .orElseGet(() -> Objection.of("agreements.objection.not_signatory")));
        }
        yield n.latest().signatureOf(party.get()).isPresent()
            ? List.of(Objection.of("agreements.objection.signed_already"))
            : List.of();
      }
    };
  }

  /** Against somebody signing who is named in the latest version and no longer holds the post. */
  static Optional<Objection> leftPost(Agreement agreement, Actor person) {
    return agreement
        .latest()
        .filter(v -> agreement.state() instanceof InNegotiation)
        .flatMap(
            v ->
                v.document().parties().stream()
                    .filter(
                        p ->
                            p.signatories().stream()
                                .anyMatch(s -> v.means(s.id(), person.account())))
                    .findFirst())
        .filter(p -> signsFor(agreement, agreement.latest().orElseThrow(), person).isEmpty())
        .map(p -> Objection.of("agreements.objection.left_post", p.name()));
  }

  /** The party for which this person is to sign a version: named in it, and still in the post. */
  static Optional<AgreementParty> signsFor(Agreement agreement, Version version, Actor person) {
    return agreement.parties().stream()
        .filter(p -> p.hosted().filter(house -> person.is(Role.SIGNATORY, house)).isPresent())
        .filter(p -> version.accountsOf(p).contains(person.account()))
        .findFirst();
  }

  /** The id under which a document names this person as signatory of a party. */
  static String namedAs(Version version, AgreementParty party, Actor person) {
    return version.document().party(party.documentId()).stream()
        .flatMap(d -> d.signatories().stream())
        .map(Signatory::id)
        .filter(id -> version.means(id, person.account()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Objection> languageObjections(List<String> languages) {
    var objections = new ArrayList<Objection>();
    long different = languages.stream().distinct().count();
    if (different < 2 || different > 4 || different != languages.size()) {
      objections.add(Objection.of("agreements.objection.languages"));
    }
    languages.stream()
        .filter(tag -> !LANGUAGES.contains(tag))
        .forEach(tag -> objections.add(Objection.of("agreements.objection.unknown_language", tag)));
    return objections;
  }

  private static void complete(Draft draft, String tag, List<Objection> objections) {
    Language language = Language.of(tag).orElseThrow();
    missing(draft.title(), tag, "agreements.objection.no_title", language, objections);
    missing(draft.preamble(), tag, "agreements.objection.no_preamble", language, objections);
    for (int i = 0; i < draft.clauses().size(); i++) {
      DraftClause clause = draft.clauses().get(i);
      boolean headed = clause.heading().values().stream().anyMatch(h -> !h.isBlank());
      if (clause.body().getOrDefault(tag, "").isBlank()) {
        objections.add(Objection.of("agreements.objection.no_clause_text", i + 1, language));
      }
      if (headed && clause.heading().getOrDefault(tag, "").isBlank()) {
        objections.add(Objection.of("agreements.objection.no_clause_heading", i + 1, language));
      }
      objections.addAll(Fonts.objections(clause.body().getOrDefault(tag, "")));
      objections.addAll(Fonts.objections(clause.heading().getOrDefault(tag, "")));
    }
  }

  private static void missing(
      Map<String, String> byTag,
      String tag,
      String key,
      Language language,
      List<Objection> objections) {
    String value = byTag.getOrDefault(tag, "");
    if (value.isBlank()) {
      objections.add(Objection.of(key, language));
    }
    objections.addAll(Fonts.objections(value));
  }

  private static boolean sameText(Draft one, Draft other) {
    return one.languages().equals(other.languages())
        && stripped(one.inOrder(one.title())).equals(stripped(other.inOrder(other.title())))
        && stripped(one.inOrder(one.preamble())).equals(stripped(other.inOrder(other.preamble())))
        && one.signatories().equals(other.signatories())
        && one.quotas().equals(other.quotas())
        && head(one).equals(head(other))
        && clauses(one).equals(clauses(other));
  }

  private static List<Object> head(Draft draft) {
    return List.of(draft.detail(Draft.NUMBER), draft.detail(Draft.DATE), draft.place());
  }

  private static List<Map<String, String>> clauses(Draft draft) {
    var all = new ArrayList<Map<String, String>>();
    for (DraftClause clause : draft.clauses()) {
      all.add(stripped(draft.inOrder(clause.heading())));
      all.add(stripped(draft.inOrder(clause.body())));
    }
    return all;
  }

  private static Map<String, String> stripped(Map<String, String> byTag) {
    byTag.replaceAll((tag, value) -> value.strip());
    return byTag;
  }

  private static int longest(Map<String, String> byTag) {
    return byTag.values().stream().mapToInt(String::length).max().orElse(0);
  }
}

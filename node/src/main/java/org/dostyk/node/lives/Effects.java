package org.dostyk.node.lives;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.lives.EffectForm.Said;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;

/**
 * What a supplementary agreement does, read from its text.
 *
 * @param all in the order of its clauses; without clauses that are provisions of its own
 * @param objections where its languages do not say the same
 */
record Effects(List<Effect> all, List<Objection> objections) {

  static Effects of(Draft text) {
    var all = new ArrayList<Effect>();
    var objections = new ArrayList<Objection>();
    for (int i = 0; i < text.clauses().size(); i++) {
      DraftClause clause = text.clauses().get(i);
      Map<String, Said> said = said(text, clause);
      if (said.isEmpty()) {
        continue;
      }
      Said first = said.values().iterator().next();
      if (said.size() < text.languages().size()
          || !said.values().stream().allMatch(first::agrees)) {
        objections.add(Objection.of("lives.objection.languages_differ", i + 1));
      } else {
        all.add(effect(first, said, clause));
      }
    }
    return new Effects(List.copyOf(all), List.copyOf(objections));
  }

  /** The clauses of the agreement that it changes, adds or removes. */
  List<ClauseLabel> labels() {
    return all.stream().flatMap(e -> label(e).stream()).toList();
  }

  static Optional<ClauseLabel> label(Effect effect) {
    return switch (effect) {
      case Effect.Replaces r -> Optional.of(r.clause());
      case Effect.Adds a -> Optional.of(a.clause());
      case Effect.Removes r -> Optional.of(r.clause());
      case Effect.Prolongs p -> Optional.empty();
      case Effect.Ends e -> Optional.empty();
    };
  }

  private static Map<String, Said> said(Draft text, DraftClause clause) {
    var said = new LinkedHashMap<String, Said>();
    for (String tag : text.languages()) {
      Language.of(tag)
          .flatMap(l -> EffectForm.read(l, clause.heading().getOrDefault(tag, "")))
          .ifPresent(s -> said.put(tag, s));
    }
    return said;
  }

  private static Effect effect(Said said, Map<String, Said> each, DraftClause clause) {
    var heading = new LinkedHashMap<String, String>();
    each.forEach(
        (tag, s) -> {
          if (!s.heading().isEmpty()) {
            heading.put(tag, s.heading());
          }
        });
    var wording = new DraftClause(heading, clause.body());
    return switch (said.form()) {
      case REPLACES -> new Effect.Replaces(said.label().orElseThrow(), wording);
      case ADDS -> new Effect.Adds(said.label().orElseThrow(), wording);
      case REMOVES -> new Effect.Removes(said.label().orElseThrow());
      case PROLONGS -> new Effect.Prolongs(said.day().orElseThrow());
      case ENDS -> new Effect.Ends(said.day().orElseThrow());
    };
  }
}

package org.dostyk.node.commitments;

import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.UUID;
import org.dostyk.node.commitments.PromiseSource.Source;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a promise is entered.
 *
 * @param source the record it comes from, null where it is entered by hand
 * @param kind the record's kind, empty without one
 * @param recordId the record's id, empty without one
 * @param parties who may be chosen as promising or promised to
 * @param found how many partners the question finds that the form offers
 * @param tooMany whether there are more partners than a form can offer, so that one is looked for
 * @param people of the reader's institutions, who may answer for it
 * @param tags the languages in which it may be put down
 */
public record PromisePage(
    @Nullable Source source,
    String kind,
    String recordId,
    List<Party> parties,
    int found,
    boolean tooMany,
    List<Person> people,
    SequencedCollection<String> tags,
    Typed typed,
    List<Objection> objections) {

  /** The clause that the promise comes from; empty where none is chosen. */
  public Optional<Text> clause() {
    return source == null
        ? Optional.empty()
        : source.clause(typed.get("clause")).map(PromiseSource.Clause::text);
  }

  /** Whether a clause was just taken, and words that somebody typed stand in its place. */
  public boolean keptOwnWords() {
    return typed.has("take")
        && clause().stream()
            .flatMap(text -> text.byTag().entrySet().stream())
            .anyMatch(
                e ->
                    !PromiseForm.words(typed.get("what_" + e.getKey()))
                        .equals(PromiseForm.words(e.getValue())));
  }

  /** Who may promise or be promised to. */
  public record Party(UUID id, Text name, boolean own) {}

  /** Somebody who may answer for a promise. */
  public record Person(UUID account, PersonNames names) {}
}

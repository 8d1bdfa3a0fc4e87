package org.dostyk.node.lives;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * The term of an agreement was entered, renewed or extended.
 *
 * @param endsOn its last day; empty for one without a term
 * @param noticeDays how many days before it a party must speak; empty where no time is named
 * @param renews whether it goes on by itself
 * @param clause that says so; may be empty
 * @param houses the parties' own institutions
 * @param by null where it was signed by what another node began
 */
public record ProvisionsChanged(
    AgreementId agreement,
    Optional<LocalDate> endsOn,
    Optional<Integer> noticeDays,
    boolean renews,
    String clause,
    List<InstitutionId> houses,
    @Nullable AccountId by) {}

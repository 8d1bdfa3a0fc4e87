package org.dostyk.node.lives;

import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * An agreement about an agreement: it changes, ends or joins one.
 *
 * @param id under which it is read and signed
 * @param of the agreement that it is about
 * @param number among those of its type, from 1
 * @param begunBy null where it was begun at another node
 */
public record Instrument(
    AgreementId id,
    AgreementId of,
    AgreementType type,
    int number,
    InstitutionId begunFor,
    @Nullable AccountId begunBy) {}

package org.dostyk.node.people;

import java.util.List;
import java.util.Optional;

/**
 * An institution's whole trail, and whether its chain holds.
 *
 * @param chosen whose it is
 * @param choices the institutions whose trails this administrator reads
 * @param length entries in the chain
 * @param head the hash to note down
 * @param lines one page of entries, newest first
 * @param older where the next older page begins, if there is one
 * @param verdict what verifying showed, where it was asked for
 * @param noted the hash that somebody noted down earlier, as typed
 * @param notedHolds whether it still stands in the chain; empty where none was typed
 */
public record ChainPage(
    OwnInstitution chosen,
    List<OwnInstitution> choices,
    long length,
    String head,
    List<AuditLine> lines,
    Optional<Long> older,
    Optional<AuditVerdict> verdict,
    String noted,
    Optional<Boolean> notedHolds) {}

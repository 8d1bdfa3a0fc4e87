package org.dostyk.node.agreements;

import java.time.Instant;
import java.util.UUID;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.people.AccountId;

/** A scan of a paper that lies elsewhere, as it was sent in; it proves no signature. */
public record PaperScan(UUID id, Hash file, String fileName, AccountId sentBy, Instant sentAt) {}

package org.dostyk.node.transfers;

import java.util.UUID;
import org.dostyk.node.values.Text;

/**
 * The record to which what was sent belongs.
 *
 * @param kind as the audit trail knows it, such as {@code visits.visit}
 * @param path its page
 * @param title as it was then
 */
public record TransferObject(String kind, UUID id, String path, Text title) {}

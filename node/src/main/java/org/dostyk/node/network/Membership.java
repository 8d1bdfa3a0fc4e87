package org.dostyk.node.network;

import java.time.Instant;
import org.dostyk.node.values.InstitutionId;

/**
 * That an institution of this node takes part in the network.
 *
 * @param hei its domain name, by which it is known there; it stays
 */
public record Membership(InstitutionId house, String hei, Instant since) {}

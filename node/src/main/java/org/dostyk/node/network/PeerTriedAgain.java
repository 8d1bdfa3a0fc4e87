package org.dostyk.node.network;

/** An administrator wants everything tried again that did not go through with a peer. */
public record PeerTriedAgain(PeerId peer) {}

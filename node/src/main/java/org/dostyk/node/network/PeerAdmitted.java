package org.dostyk.node.network;

/** An institution elsewhere became a peer, or its keys were compared anew. */
public record PeerAdmitted(PeerId peer) {}

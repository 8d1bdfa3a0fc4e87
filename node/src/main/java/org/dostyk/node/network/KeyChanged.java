package org.dostyk.node.network;

import org.dostyk.node.values.InstitutionId;

/** An institution of this node has a new key, of which its peers are to be told. */
record KeyChanged(InstitutionId house) {}

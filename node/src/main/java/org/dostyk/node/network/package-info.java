/**
 * The network of nodes: under which domain name and with which keys an institution of this node
 * takes part, which institutions elsewhere it has admitted as its peers, the listener at which they
 * ask, and how messages go out and come in, wait, are tried again, and are kept for disputes. What
 * the messages say is the business of the modules above, each through its {@link
 * org.dostyk.node.network.Subject} and {@link org.dostyk.node.network.Offered}.
 */
@ApplicationModule(
    displayName = "Network",
    allowedDependencies = {"values", "web", "people", "notices", "partners"})
@NullMarked
package org.dostyk.node.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

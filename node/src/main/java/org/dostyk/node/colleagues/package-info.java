/**
 * What an administrator does with many people at once: invites them, gives them a role or withdraws
 * it, closes their accounts and reopens them. Each of it is what a person's own page offers too.
 */
@ApplicationModule(
    displayName = "Colleagues",
    allowedDependencies = {"values", "web", "people", "lists"})
@NullMarked
package org.dostyk.node.colleagues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

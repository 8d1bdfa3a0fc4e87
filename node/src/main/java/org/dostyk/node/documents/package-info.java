/**
 * Papers and their proofs: the canonical form of what parties agree on and its hash, the immutable
 * store of such forms, the paper in several languages that is signed and filed, and the page where
 * anyone checks one. What a paper is about is the business of the modules above; they answer for
 * their own through {@code Verifiable}.
 */
@ApplicationModule(
    displayName = "Documents",
    allowedDependencies = {"values", "web"})
@NullMarked
package org.dostyk.node.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

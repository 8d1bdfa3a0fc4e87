/**
 * News: a draft in four languages of what a visit brought, made from what the node knows. It is an
 * office's to correct and to publish elsewhere; nothing here publishes it.
 */
@ApplicationModule(
    displayName = "News",
    allowedDependencies = {
      "values",
      "web",
      "people",
      "documents",
      "partners",
      "commitments",
      "agreements",
      "visits"
    })
@NullMarked
package org.dostyk.node.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * How names are read and found in every script: the sound of a word, whichever letters it is
 * written in; the parts of an institution's name, whichever language it is said in; and how likely
 * two names mean one institution. It keeps nothing and decides nothing: a module that keeps records
 * stores the terms by which they are found, and a person says who is who.
 */
@ApplicationModule(
    displayName = "Search",
    allowedDependencies = {"values"})
@NullMarked
package org.dostyk.node.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

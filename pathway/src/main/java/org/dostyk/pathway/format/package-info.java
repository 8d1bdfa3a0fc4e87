/**
 * The instance format {@code dostyk-pathway/1}: JSON that a coordinator can write by hand. The
 * guide explains it by examples; here every mistake is found, named with its place and line, and
 * told at once with all others instead of one at a time.
 */
@NullMarked
package org.dostyk.pathway.format;

import org.jspecify.annotations.NullMarked;

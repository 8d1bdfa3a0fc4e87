package org.dostyk.node.imports;

import java.util.Optional;

/**
 * How far the work on an import has come.
 *
 * @param work empty where nobody is at it
 */
public record ImportWorkPage(Import of, Optional<ImportWork> work) {}

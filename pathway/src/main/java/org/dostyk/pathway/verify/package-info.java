/**
 * The independent verifier: plain arithmetic over the rules as they are written, without a solver
 * and without a line of the model. A plan says what counts where; here every such claim is checked,
 * and every violation is said. No plan reaches a person without having passed.
 */
@NullMarked
package org.dostyk.pathway.verify;

import org.jspecify.annotations.NullMarked;

package org.dostyk.node.gifts;

import java.time.LocalDate;

/**
 * The declaration of a gift, as the institution's own rules ask for it: noted here, made elsewhere.
 *
 * @param number of the paper; may be empty
 */
public record Declaration(LocalDate on, String number) {}

/**
 * Files that other interfaces refer to by an id, above all signed agreements as PDF: file 1.0.0. A
 * file never changes under its id, so a client may keep it. Only those who were told the id may
 * have it.
 */
@NullMarked
package org.dostyk.ewp.files;

import org.jspecify.annotations.NullMarked;

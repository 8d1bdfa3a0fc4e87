@NullMarked
package org.dostyk.pathway.model;

import org.jspecify.annotations.NullMarked;

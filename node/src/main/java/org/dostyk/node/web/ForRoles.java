package org.dostyk.node.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dostyk.node.values.Role;

/**
 * An endpoint for people who hold one of these roles at some own institution. Which records they
 * reach through it is decided by each store's query, which takes their institutions.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ForRoles {
  Role[] value();
}

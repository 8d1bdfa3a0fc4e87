package org.dostyk.node.web;

/** A group of the navigation, in the order shown. */
public enum Room {
  HOME,
  COOPERATION,
  STUDY,
  PLACES,
  NETWORK,
  HOUSE
}

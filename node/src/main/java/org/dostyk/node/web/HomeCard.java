package org.dostyk.node.web;

import gg.jte.Content;
import java.util.Optional;

/** A module's part of the home page; contributed as a bean. */
public interface HomeCard {

  /** What it shows this visitor, made by {@link Parts#of}; empty where it has nothing to say. */
  Optional<Content> on(Frame frame);

  /** Its place on the page, small first: what is late comes before what is news. */
  int order();
}

package org.dostyk.node.lookup;

import java.util.List;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.springframework.stereotype.Component;

/** A search for nothing, for what is there, and for what is not. */
@Component
class LookupExamples implements Examples {
  @Override
  public List<Example> at(House house) {
    return List.of(
        Example.get("/search"),
        Example.get("/search").asking("q=university"),
        Example.get("/search").asking("q=university&kind=visits.nav"),
        Example.get("/search").asking("q=hippopotamus"));
  }
}

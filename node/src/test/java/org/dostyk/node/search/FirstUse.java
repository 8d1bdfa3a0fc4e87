package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dostyk.node.search.Likeness.Named;
import org.dostyk.node.search.Likeness.Read;

/** Hundreds of requests that are the first to read names, on the few threads that carry them. */
final class FirstUse {
  private FirstUse() {}

  public static void main(String[] arguments) throws Exception {
    var answers = new ArrayList<Future<?>>();
    try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 400; i++) {
        String town = Character.toString(0x4e00 + i) + Character.toString(0x5200 + 7 * i);
        answers.add(requests.submit(() -> Terms.of(List.of(town + "大学"))));
        answers.add(
            requests.submit(() -> Read.of(new Named(List.of(town + "医科大学"), "CN", List.of()))));
      }
    }
    for (Future<?> answer : answers) {
      answer.get();
    }
    System.out.println("all answered");
  }
}

package org.dostyk.ewp.client;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Asks about many ids in as many requests as the partner's manifest makes necessary. */
public final class Batches {
  private Batches() {}

  /**
   * @param limit the name of the limit in the interface's entry
   * @param call for some of the ids
   * @return all answers, one after another; of no ids, nothing, without asking
   */
  public static <T> List<T> ask(
      EwpClient client,
      List<String> ids,
      String limit,
      Function<List<String>, Call> call,
      EwpClient.Reading<List<T>> reading)
      throws EwpTrouble {
    var answers = new ArrayList<T>();
    int at = 0;
    while (at < ids.size()) {
      int most = client.offer(call.apply(ids)).entry().limit(limit);
      List<String> some = ids.subList(at, Math.min(ids.size(), at + most));
      answers.addAll(client.ask(call.apply(some), reading));
      at += some.size();
    }
    return answers;
  }
}

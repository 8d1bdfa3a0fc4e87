package org.dostyk.node.portfolio;

import java.util.List;
import java.util.function.BiFunction;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of balances shows. */
@Configuration
class BalanceListing {

  @Bean
  Listing<BalanceLine> listOfBalances() {
    return new Listing<>(
        "balances",
        "portfolio.balance.title",
        "/balance",
        List.of("house", "since", "until", "weights"),
        l -> l.partner().value(),
        l -> "/partners/" + l.partner(),
        List.of(
            ListColumn.<BalanceLine>of(
                    "partner", "portfolio.column.partner", (l, say) -> name(l, say))
                .wide(50),
            side("sent_people", Flow.SENT),
            side("received_people", Flow.RECEIVED),
            column("sent_weighed", (l, say) -> l.balance().sent().weighed())
                .shown((l, say) -> ListCell.of(Figures.weight(l.balance().sent(), say)))
                .extra(),
            column("received_weighed", (l, say) -> l.balance().received().weighed())
                .shown((l, say) -> ListCell.of(Figures.weight(l.balance().received(), say)))
                .extra(),
            column(
                    "difference",
                    (l, say) -> l.balance().isWeighed() ? l.balance().difference() : null)
                .shown(
                    (l, say) ->
                        ListCell.of(
                            l.balance().isWeighed()
                                ? Figures.signed(l.balance().difference(), say)
                                : "–")),
            column(
                    "unweighed",
                    (l, say) -> l.balance().sent().unweighed() + l.balance().received().unweighed())
                .extra()));
  }

  private static ListColumn<BalanceLine> column(
      String key, BiFunction<BalanceLine, Say, @Nullable Object> value) {
    return ListColumn.of(key, "portfolio.balance." + key, value).wide(16).number();
  }

  /** People of one direction, which open the lines that they are counted from. */
  private static ListColumn<BalanceLine> side(String key, Flow flow) {
    return column(key, (l, say) -> people(of(l, flow), say))
        .shown(
            (l, say) -> {
              Balance.Side side = of(l, flow);
              ListCell people = ListCell.of(Figures.people(side.people(), side.atLeast(), say));
              ListCell led =
                  side.people() == 0
                      ? people
                      : people.leadingTo("/exchanges" + l.asked().only(flow, null).query());
              return side.isWeighed() ? led.under(Figures.amount(side.weighed(), say)) : led;
            });
  }

  private static Balance.Side of(BalanceLine l, Flow flow) {
    return flow == Flow.SENT ? l.balance().sent() : l.balance().received();
  }

  private static Object people(Balance.Side side, Say say) {
    return side.atLeast() ? Figures.people(side.people(), true, say) : (Object) side.people();
  }

  private static String name(BalanceLine l, Say say) {
    return l.name().map(say::it).orElse("–");
  }
}

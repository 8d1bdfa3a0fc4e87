package org.dostyk.node.commitments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dostyk.node.commitments.CommitmentStatus.Late;
import org.dostyk.node.commitments.Filter.Side;
import org.dostyk.node.commitments.Filter.View;
import org.dostyk.node.commitments.LedgerPage.Row;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Due;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.HouseFigure;
import org.dostyk.node.web.Pipeline;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Promises in an officer's pipeline, late ones first, and as numbers about an institution. */
@Configuration
class PromisePipeline {

  @Bean
  Pipeline promisesDue(LedgerStore store, Ledger ledger) {
    return (frame, most) -> {
      if (!(frame.visitor() instanceof Actor me) || !me.hasAny(Role.OFFICER)) {
        return List.of();
      }
      var due = new Filter(me.institutionsAs(Role.OFFICER), View.LATE, Side.ALL, null, null);
      List<Commitment> late = store.list(due, frame.now(), most, 0);
      List<Commitment> soon =
          late.size() == most
              ? List.<Commitment>of()
              : store.list(due.with(View.SOON), frame.now(), most - late.size(), 0);
      return ledger.rows(Stream.concat(late.stream(), soon.stream()).toList()).stream()
          .map(row -> due(row, frame))
          .toList();
    };
  }

  private static Due due(Row row, Frame frame) {
    Commitment c = row.promise();
    boolean late = row.status() instanceof Late;
    return new Due(
        "commitments.promise",
        c.title(frame.language()),
        c.what().tagFor(frame.language()),
        "/promises/" + c.id(),
        row.owner() == null ? "" : row.owner().in(frame.language()),
        row.owner() == null
            ? "commitments.next.name_owner"
            : late ? "commitments.next.late" : "commitments.next.keep",
        Optional.ofNullable(c.due()),
        late,
        StatusWords.shape(row.status()),
        StatusWords.of(c, row.status(), frame.say()));
  }

  @Bean
  HouseFigure promisesLate(LedgerStore store) {
    return figure(store, "commitments.figure.late", 50, View.LATE);
  }

  @Bean
  HouseFigure promisesRunning(LedgerStore store) {
    return figure(store, "commitments.figure.running", 40, View.RUNNING);
  }

  private static HouseFigure figure(LedgerStore store, String heading, int order, View view) {
    return new HouseFigure() {
      @Override
      public String heading() {
        return heading;
      }

      @Override
      public int order() {
        return order;
      }

      @Override
      public Count of(InstitutionId house, Instant now) {
        var theirs = new Filter(Set.of(house), view, Side.ALL, null, PartnerId.of(house));
        return new Count(
            store.counts(theirs, now).of(view), false, view == View.LATE, theirs.path());
      }
    };
  }
}

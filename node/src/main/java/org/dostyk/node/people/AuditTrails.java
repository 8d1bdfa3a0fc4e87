package org.dostyk.node.people;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit trails of a database as somebody reads them who does not ask the node. */
public final class AuditTrails {

  /** An own institution's chain, and what reading it showed. */
  public record Trail(OwnInstitution institution, AuditVerdict verdict) {}

  private AuditTrails() {}

  /** Reads every chain as of one moment, however much is written meanwhile. */
  public static List<Trail> of(DataSource database) {
    var moment = new TransactionTemplate(new JdbcTransactionManager(database));
    moment.setReadOnly(true);
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    var jdbc = JdbcClient.create(database);
    var chains = new AuditStore(jdbc);
    return Objects.requireNonNull(
        moment.execute(
            status ->
                new OwnInstitutionStore(jdbc)
                    .all().stream().map(i -> new Trail(i, chains.verify(i.id()))).toList()));
  }
}

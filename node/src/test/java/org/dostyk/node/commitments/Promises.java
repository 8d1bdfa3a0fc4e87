package org.dostyk.node.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.commitments.CommitmentStatus.Open;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * Promises as tests need them: a college in Qingdao promises something to a university in Öskemen.
 */
final class Promises {
  static final InstitutionId EKU = new InstitutionId(new UUID(1, 1));
  static final PartnerId COLLEGE = new PartnerId(new UUID(2, 2));
  static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private Promises() {}

  static Commitment due(@Nullable LocalDate due, ZoneId zone) {
    return new Commitment(
        new CommitmentId(new UUID(3, 3)),
        EKU,
        Set.of(EKU),
        COLLEGE,
        PartnerId.of(EKU),
        Text.of("en", "Equip the Smart Library"),
        null,
        due,
        zone,
        new Origin.ByHand(),
        new Open(),
        Instant.parse("2026-01-01T00:00:00Z"),
        null,
        1,
        null);
  }
}

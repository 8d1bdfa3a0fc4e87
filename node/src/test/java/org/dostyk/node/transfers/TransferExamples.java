package org.dostyk.node.transfers;

import java.util.List;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.springframework.stereotype.Component;

/** A row of somebody without an account, sent to China. */
@Component
class TransferExamples implements Examples {
  private final TransferGround ground;

  TransferExamples(TransferGround ground) {
    this.ground = ground;
  }

  @Override
  public List<Example> at(House house) {
    RecordedTransfer row =
        ground.recorded(
            TransferGround.of(
                house, TransferGround.partner("CN"), TransferGround.named("Sadvakasova Mariyam")));
    DataSubject leaving = TransferGround.named("Sadvakasova Dina");
    RecordedTransfer other =
        ground.recorded(TransferGround.of(house, TransferGround.partner("CN"), leaving));
    return List.of(
        Example.get("/transfers/{id}", row.id()).hiding("Sadvakasova Mariyam"),
        Example.post("/transfers/{id}/forget", other.id()).with("ref", leaving.ref()));
  }
}

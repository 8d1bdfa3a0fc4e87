package org.dostyk.ewp.agreements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dostyk.ewp.Shared;
import org.dostyk.ewp.xml.XmlTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsHashTest {
  private static final String KIT =
      "87b33170d7a6c6d894215641f39e7b7de36501265479e5ab3922f32d5b225033";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hash-vectors/get-response-example-v7.xml",
        "hash-vectors/get-response-xsltkit-v7.xml"
      })
  void theHashOfAPublishedAgreementIsThePublishedOne(String vector) throws XmlTrouble {
    for (ReceivedAgreement received : Agreements.read(Shared.read(vector))) {
      assertThat(received.hash()).isEqualTo(received.statedHash());
      assertThat(received.hashHolds()).isTrue();
    }
  }

  @Test
  void aWrongHashIsNoticed() throws XmlTrouble {
    var received = read("hash-vectors/get-response-wrong-hash-v7.xml");
    assertThat(received.hashHolds()).isFalse();
    assertThat(received.hash()).isEqualTo(KIT);
  }

  @Test
  void anAgreementApprovedUnderVersion6KeepsItsHashInVersion7() throws XmlTrouble {
    assertThat(Version6Snapshot.hashes(Shared.read("hash-vectors/get-response-xsltkit-v6.xml")))
        .isEqualTo(Map.of("0f7a5682-faf7-49a7-9cc7-ec486c49a281", KIT));
    assertThat(Version6Snapshot.hashes(Shared.read("hash-vectors/get-response-example-v6.xml")))
        .containsValue(read("hash-vectors/get-response-example-v7.xml").hash());
  }

  @Test
  void whatWeWriteHasTheHashThatAReaderComputes() throws XmlTrouble {
    Agreement agreement = read("hash-vectors/get-response-example-v7.xml").agreement();
    ReceivedAgreement back = Agreements.read(Agreements.write(List.of(agreement))).getFirst();
    assertThat(back.hashHolds()).isTrue();
    assertThat(back.hash())
        .isEqualTo("e950faa83a799cf45839e7915db88ed51575babe7845c1219dfde54ce30a61e4");
    assertThat(Agreements.hash(agreement)).isEqualTo(back.hash());
  }

  @Test
  void aTerminatedNeighbourInTheSameAnswerDoesNotChangeTheHash() throws XmlTrouble {
    Agreement agreement = read("hash-vectors/get-response-example-v7.xml").agreement();
    Agreement ended =
        new Agreement(agreement.own(), agreement.other(), true, agreement.conditions(), true, null);
    String alone = Agreements.hash(agreement);
    List<ReceivedAgreement> together =
        Agreements.read(Agreements.write(List.of(ended, agreement, ended)));
    assertThat(together.get(1).hash()).isEqualTo(alone);
    assertThat(together.get(0).hash()).isNotEqualTo(alone);
  }

  @Test
  void contactsDoNotEnterTheHash() throws XmlTrouble {
    String document = document();
    String without = document.replaceAll("(?s)<sending-contact>.*?</sending-contact>", "");
    assertThat(without).isNotEqualTo(document);
    assertThat(Agreements.read(without.getBytes(UTF_8)).getFirst().hash()).isEqualTo(KIT);
  }

  @Test
  void anElementThatALaterVersionAddsEntersTheHashOfWhatWasReceived() throws XmlTrouble {
    String more = document().replaceFirst("<blended>", "<later-element>x</later-element><blended>");
    assertThat(Agreements.read(more.getBytes(UTF_8)).getFirst().hash()).isNotEqualTo(KIT);
  }

  @Test
  void whatIsNotYetDefinedMayNotBeApproved() throws XmlTrouble {
    assertThat(read("hash-vectors/get-response-xsltkit-v7.xml").unfinished()).isTrue();
    assertThat(read("hash-vectors/get-response-example-v7.xml").unfinished()).isFalse();
  }

  private static ReceivedAgreement read(String vector) throws XmlTrouble {
    return Agreements.read(Shared.read(vector)).getFirst();
  }

  private static String document() {
    return new String(Shared.read("hash-vectors/get-response-xsltkit-v7.xml"), UTF_8);
  }
}

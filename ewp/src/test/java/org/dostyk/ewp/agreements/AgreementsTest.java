package org.dostyk.ewp.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dostyk.ewp.Network;
import org.dostyk.ewp.Schemas;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.client.Fault;
import org.dostyk.ewp.files.SharedFile;
import org.dostyk.ewp.server.Caller;
import org.dostyk.ewp.server.Endpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two institutions exchange agreements over the whole line: TLS, signatures, documents. */
class AgreementsTest {
  private static final Map<String, Agreement> SERVED = new ConcurrentHashMap<>();
  private static final List<String> NOTICES = new ArrayList<>();
  private static final Map<String, Approval> APPROVED = new ConcurrentHashMap<>();
  private static volatile Optional<Instant> askedSince = Optional.empty();
  private static volatile List<String> askedYears = List.of();

  private static final Agreements.Source SOURCE =
      new Agreements.Source() {
        @Override
        public List<String> ids(Caller caller, List<String> years, Optional<Instant> since) {
          askedSince = since;
          askedYears = years;
          return SERVED.keySet().stream().sorted().toList();
        }

        @Override
        public List<Agreement> agreements(Caller caller, List<String> ids) {
          return ids.stream().filter(SERVED::containsKey).map(SERVED::get).toList();
        }
      };

  private static final Network NETWORK = new Network(AgreementsTest::entries, endpoints());

  private static List<org.dostyk.ewp.registry.ApiEntry> entries(String address) {
    return List.of(
        Agreements.entry(address + "/iias", 2),
        Approval.entry(address + "/approval", 2),
        AgreementNotice.CHANGED.entry(address + "/changed"),
        AgreementNotice.APPROVED.entry(address + "/approved"),
        SharedFile.entry(address + "/file"));
  }

  private static List<Endpoint> endpoints() {
    var endpoints = new ArrayList<>(Agreements.endpoints("/iias", 2, SOURCE));
    endpoints.add(
        AgreementStats.endpoint(
            "/iias",
            caller -> caller.heiId().equals(Optional.of(Network.ASKING)),
            () -> new AgreementStats(4, 1, 2, 1)));
    endpoints.add(
        Approval.endpoint(
            "/approval",
            2,
            (caller, ids) ->
                ids.stream().filter(APPROVED::containsKey).map(APPROVED::get).toList()));
    endpoints.add(
        AgreementNotice.CHANGED.endpoint(
            "/changed", (caller, id) -> NOTICES.add(caller.institution() + " changed " + id)));
    endpoints.add(
        AgreementNotice.APPROVED.endpoint(
            "/approved", (caller, id) -> NOTICES.add(caller.institution() + " approved " + id)));
    endpoints.add(
        SharedFile.endpoint(
            "/file",
            (caller, id) ->
                id.equals("pdf-1")
                    ? Optional.of(
                        new SharedFile("application/pdf", new byte[] {'%', 'P', 'D', 'F'}))
                    : Optional.empty()));
    return endpoints;
  }

  @AfterAll
  static void stop() {
    NETWORK.close();
  }

  @BeforeEach
  void empty() {
    SERVED.clear();
    NOTICES.clear();
    APPROVED.clear();
  }

  @Test
  void allCopiesAreFetchedInAsManyRequestsAsThePartnersLimitWants() throws EwpTrouble {
    for (int i = 0; i < 5; i++) {
      SERVED.put("iia-" + i, SampleAgreements.of(i));
    }
    int before = NETWORK.exchanges.size();
    List<String> ids =
        Agreements.index(NETWORK.client(), Network.SERVING, List.of(), Optional.empty());
    List<ReceivedAgreement> received = Agreements.get(NETWORK.client(), Network.SERVING, ids);
    assertThat(received)
        .extracting(ReceivedAgreement::agreement)
        .containsExactlyElementsOf(ids.stream().map(SERVED::get).toList());
    assertThat(received).allMatch(ReceivedAgreement::hashHolds);
    assertThat(NETWORK.exchanges.size() - before).isEqualTo(1 + 3);
  }

  @Test
  void unknownIdsAreLeftOutAndAreNoError() throws EwpTrouble {
    SERVED.put("iia-1", SampleAgreements.of(1));
    assertThat(Agreements.get(NETWORK.client(), Network.SERVING, List.of("iia-1", "gone")))
        .hasSize(1);
    assertThat(Agreements.get(NETWORK.client(), Network.SERVING, List.of("gone"))).isEmpty();
    assertThat(Agreements.get(NETWORK.client(), Network.SERVING, List.of())).isEmpty();
  }

  @Test
  void theIndexTakesAcademicYearsAndAMoment() throws EwpTrouble {
    Instant since = Instant.parse("2026-11-01T00:00:00Z");
    Agreements.index(
        NETWORK.client(), Network.SERVING, List.of("2026/2027", "2027/2028"), Optional.of(since));
    assertThat(askedSince).contains(since);
    assertThat(askedYears).containsExactly("2026/2027", "2027/2028");
  }

  @Test
  void anAcademicYearOrAMomentOfTheWrongFormIsABadRequest() {
    for (String query :
        List.of("receiving_academic_year_id=test/test", "modified_since=yesterday")) {
      EwpTrouble trouble =
          catchThrowableOfType(
              EwpTrouble.class,
              () ->
                  NETWORK
                      .client()
                      .ask(
                          org.dostyk.ewp.client.Call.get(
                              org.dostyk.ewp.registry.Api.IIAS,
                              Network.SERVING,
                              "index",
                              org.dostyk.ewp.wire.Form.parse(query).orElseThrow())));
      assertThat(trouble.status()).as(query).hasValue(400);
    }
  }

  @Test
  void aNoticeNamesItsSenderAndOneAgreement() throws EwpTrouble {
    AgreementNotice.CHANGED.send(NETWORK.client(), Network.SERVING, "iia-7");
    AgreementNotice.CHANGED.send(NETWORK.client(), Network.SERVING, "iia-7");
    AgreementNotice.APPROVED.send(NETWORK.client(), Network.SERVING, "ours-3");
    assertThat(NOTICES)
        .containsExactly(
            "auezov.example changed iia-7",
            "auezov.example changed iia-7",
            "auezov.example approved ours-3");
  }

  @Test
  void anApprovalNamesTheVeryHash() throws EwpTrouble {
    String hash = Agreements.hash(SampleAgreements.of(1));
    APPROVED.put("ours-1", new Approval("ours-1", hash, null));
    assertThat(
            Approval.get(NETWORK.client(), Network.SERVING, List.of("ours-1", "ours-2", "ours-3")))
        .containsExactly(new Approval("ours-1", hash, null));
  }

  @Test
  void numbersAreForWhomTheServerLetsIn() throws EwpTrouble {
    assertThat(AgreementStats.get(NETWORK.client(), Network.SERVING))
        .isEqualTo(new AgreementStats(4, 1, 2, 1));
  }

  @Test
  void aFileComesWithItsTypeAndAnUnknownOneIsRefused() throws EwpTrouble {
    SharedFile file = SharedFile.get(NETWORK.client(), Network.SERVING, "pdf-1");
    assertThat(file.mediaType()).isEqualTo("application/pdf");
    assertThat(new String(file.bytes(), java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF");
    EwpTrouble trouble =
        catchThrowableOfType(
            EwpTrouble.class, () -> SharedFile.get(NETWORK.client(), Network.SERVING, "other"));
    assertThat(trouble.fault()).isEqualTo(Fault.REFUSED);
    assertThat(trouble.status()).hasValue(404);
  }

  @Test
  void anInterfaceThatNobodyOffersIsToldBeforeAnythingIsSent() {
    EwpTrouble trouble =
        catchThrowableOfType(
            EwpTrouble.class,
            () ->
                Agreements.index(NETWORK.client(), "nowhere.example", List.of(), Optional.empty()));
    assertThat(trouble.fault()).isEqualTo(Fault.NOT_OFFERED);
    assertThat(trouble).hasMessageContaining("nowhere.example, iias index");
  }

  @Test
  void everythingWrittenIsValid() {
    var agreements =
        java.util.stream.IntStream.range(0, 50).mapToObj(SampleAgreements::of).toList();
    Schemas.assertValid(Agreements.write(agreements));
    Schemas.assertValid(Agreements.write(List.of()));
    Schemas.assertValid(Agreements.writeIndex(List.of("a", "b")));
    Schemas.assertValid(new AgreementStats(1, 2, 3, 4).write());
    Schemas.assertValid(
        Approval.write(List.of(new Approval("x", Agreements.hash(agreements.getFirst()), "pdf"))));
    Schemas.assertValid(AgreementNotice.CHANGED.write());
    Schemas.assertValid(AgreementNotice.APPROVED.write());
  }

  @Test
  void whatTheRulesLetThroughIsValidAndComesBackEqual() throws Exception {
    long seed = 11;
    var random = new java.util.Random(seed);
    for (int i = 0; i < 300; i++) {
      Agreement agreement = SampleAgreements.random(random);
      assertThat(AgreementRules.objections(agreement)).as("seed %d, case %d", seed, i).isEmpty();
      byte[] document = Agreements.write(List.of(agreement));
      Schemas.assertValid(document);
      assertThat(Agreements.read(document).getFirst().agreement())
          .as("seed %d, case %d", seed, i)
          .isEqualTo(agreement);
    }
  }
}

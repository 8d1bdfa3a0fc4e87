/**
 * Speaks Erasmus Without Paper, the network through which institutions of higher education exchange
 * what a stay abroad needs. This is the chapter from which to write a client, a server, or the
 * registrar of a network of one's own.
 *
 * <h2>The network in five sentences</h2>
 *
 * Each institution is known by a domain name (its SCHAC identifier) and is covered by a host. A
 * host publishes a manifest: which institution, which interfaces at which addresses, which public
 * keys. A registrar gathers manifests into a catalogue that everybody reads. Requests are signed
 * with a key of the catalogue, answers too if asked for, all over TLS. Whoever changes something
 * tells the partner only <em>that</em> it changed; the partner comes and fetches.
 *
 * <h2>A client</h2>
 *
 * <pre>{@code
 * var keys = KeyRing.of(SigningKey.fromPem(Files.readString(Path.of("key.pem"))));
 * var clock = Clock.systemUTC();
 *
 * // The catalogue: fetched, kept on disk, usable when the registrar is away.
 * var settings = ClientSettings.USUAL;
 * var copy = new CatalogueCopy(Path.of("catalogue"),
 *     new CatalogueFetch(URI.create("https://registrar.example/catalogue-v1.xml"), settings),
 *     Duration.ofDays(7), clock);
 * copy.refresh();                         // again every few minutes
 *
 * var client = new EwpClient(copy::current, keys, clock, settings);
 * Echo answer = Echo.ask(client, "uni.example", List.of("hello"));
 * answer.heiIds();                        // who the server believes you are
 *
 * // Agreements with a partner: ids, then copies, each with its hash checked.
 * for (var received : Agreements.get(client, "uni.example",
 *     Agreements.index(client, "uni.example", List.of(), Optional.empty()))) {
 *   if (received.hashHolds()) { … received.agreement() … }
 * }
 * }</pre>
 *
 * Your public key has to be in the catalogue before anybody answers you: see "to join" below. What
 * goes wrong is one exception, {@link org.dostyk.ewp.client.EwpTrouble}, whose {@link
 * org.dostyk.ewp.client.Fault} says whether to try again; {@link
 * org.dostyk.ewp.monitoring.TroubleReport} makes of it what the network's administrators want to
 * know.
 *
 * <h2>A server</h2>
 *
 * <pre>{@code
 * var server = new EwpServer(ServerSettings.at(URI.create("https://ewp.uni.example")),
 *     copy::current, keys, clock,
 *     List.of(
 *         Discovery.manifest("/manifest.xml", () -> manifest),
 *         Echo.endpoint("/ewp/echo"),
 *         Institutions.endpoint("/ewp/institutions", 50, (caller, ids) -> …)));
 * Response answer = server.answer(request);      // from and to a servlet, say
 * }</pre>
 *
 * A handler gets a caller that is proven and parameters that are checked; what an institution may
 * see is the handler's to decide. Each type of message has {@code endpoint} for a server, {@code
 * entry} for the manifest, and {@code get}, {@code ask} or {@code send} for a client.
 *
 * <h2>To join, and to let others join</h2>
 *
 * <pre>{@code
 * var manifest = Manifest.of(List.of("ewp@uni.example"), "Uni Example", hei,
 *     List.of(Discovery.entry("https://ewp.uni.example/manifest.xml"),
 *             Echo.entry("https://ewp.uni.example/ewp/echo")), keys.published());
 *
 * // The registrar, when an administrator has compared the fingerprints by telephone:
 * var application = Registrar.apply(address, new ManifestFetch(settings).fetch(address), members);
 * members = Registrar.admit(application, compared, members);
 * byte[] catalogue = Registrar.catalogue(members).write();
 * }</pre>
 *
 * <h2>Where things are</h2>
 *
 * {@code xml} reads and writes documents; {@code wire} has requests and answers as values; {@code
 * signature} signs and verifies them; {@code registry} knows the network; {@code client} and {@code
 * server} are the two sides; {@code echo}, {@code discovery}, {@code institutions}, {@code
 * agreements}, {@code files}, {@code monitoring} are the interfaces, with {@code contacts} for whom
 * they name. A later package uses only earlier ones.
 *
 * <p>All types are immutable or say that they are thread-safe. Time comes from the clock that is
 * given. Nothing here needs a framework.
 */
@NullMarked
package org.dostyk.ewp;

import org.jspecify.annotations.NullMarked;

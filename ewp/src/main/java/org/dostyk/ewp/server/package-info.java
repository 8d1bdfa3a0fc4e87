/**
 * The answering side: an {@link org.dostyk.ewp.server.EwpServer} is given endpoints and turns a
 * {@link org.dostyk.ewp.wire.Request} into a {@link org.dostyk.ewp.wire.Response}. It knows no
 * sockets and no servlets; whoever has these fills in the one and sends out the other. {@link
 * org.dostyk.ewp.server.JdkServer} does so for the JDK's own HTTPS server, for tests and small
 * uses.
 *
 * <p>In this order it looks for the endpoint (404), the method (405), who asks (400, 401, 403), the
 * body's media type (415), the parameters (400: a required one missing, one too often, one
 * unknown), and then asks the handler. A {@link org.dostyk.ewp.wire.Refusal} of the handler becomes
 * an error document, any other exception a 500 with an id that also stands in the log and says
 * nothing else. Every answer repeats the request's id and signature, and is signed if the client
 * asked for it, errors included.
 *
 * <p>A handler never sees a header that was not signed, and knows its caller by the {@link
 * org.dostyk.ewp.server.Caller}: what an institution may see is the handler's to decide. What it
 * answers may be written piece by piece and be longer than memory. What is asked for and is not
 * there is left out of the answer and is no error.
 */
@NullMarked
package org.dostyk.ewp.server;

import org.jspecify.annotations.NullMarked;

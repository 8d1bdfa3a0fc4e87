/**
 * The asking side. An {@link org.dostyk.ewp.client.EwpClient} looks an institution's interface up
 * in the catalogue, signs the request, sends it, proves the answer and reads it. It follows no
 * redirect (addresses come from the catalogue and from nowhere else), reads no more bytes than its
 * settings allow, packed or unpacked, and gives up in time, also when an answer begins and never
 * ends.
 *
 * <p>The server is proven by its certificate, always, and by the signature of its answer where the
 * endpoint offers one and the settings want it. Only keys of the very host whose entry was used
 * count.
 *
 * <p>What goes wrong is an {@link org.dostyk.ewp.client.EwpTrouble}: which institution, which
 * interface and address, which {@link org.dostyk.ewp.client.Fault}, what the server said; whether
 * to try again is {@link org.dostyk.ewp.client.Fault#passes}. Every exchange, good or bad, is
 * handed to the log that the settings name, for the day when somebody disputes it.
 */
@NullMarked
package org.dostyk.ewp.client;

import org.jspecify.annotations.NullMarked;

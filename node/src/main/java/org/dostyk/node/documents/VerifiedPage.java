package org.dostyk.node.documents;

import java.util.Optional;
import org.dostyk.node.documents.Party.Signatory;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to a hash or to a paper needs.
 *
 * @param digits the digits asked for, all or some; empty where a paper carries none that can be
 *     read
 * @param known what is known here, if anything
 * @param verdict what is said of a paper, or null where only a hash was asked for
 * @param address the address that the paper itself names, where it is another; or null
 */
public record VerifiedPage(
    String digits,
    @Nullable Verification known,
    @Nullable PaperVerdict verdict,
    @Nullable String address) {

  /** The digits in groups, as they stand on paper. */
  public String hash() {
    return Hash.grouped(digits);
  }

  /** When, where and how a signature was given. */
  public Optional<String> given(Say say, Verification v, Party party, Signatory signatory) {
    return v.signatureOf(party, signatory)
        .map(
            s ->
                say.it(
                    "documents.paper.given",
                    say.it("documents.paper.manner." + s.manner().code()),
                    s.when(say),
                    say.it(s.where().name())));
  }
}

package org.dostyk.node.documents;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import java.util.Comparator;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;
import org.jspecify.annotations.Nullable;

/**
 * A font's characters, with the usual one first where several share a glyph. Chinese fonts draw 长
 * and the radical ⻓ with one glyph; who searches or copies from the paper must get the letter.
 */
final class UsualLetters extends CmapSubtable {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Comparator<Integer> USUAL_FIRST =
      Comparator.comparing(UsualLetters::isUnusual).thenComparing(Comparator.naturalOrder());

  private final CmapSubtable all;

  UsualLetters(CmapSubtable all) {
    this.all = all;
    setPlatformId(all.getPlatformId());
    setPlatformEncodingId(all.getPlatformEncodingId());
  }

  @Override
  public int getGlyphId(int codePoint) {
    return all.getGlyphId(codePoint);
  }

  @Override
  public @Nullable List<Integer> getCharCodes(int glyph) {
    List<Integer> codes = all.getCharCodes(glyph);
    return codes == null ? null : codes.stream().sorted(USUAL_FIRST).toList();
  }

  private static boolean isUnusual(int codePoint) {
    return UCharacter.getType(codePoint) == UCharacterCategory.OTHER_SYMBOL
        || !NFKC.isNormalized(Character.toString(codePoint));
  }
}

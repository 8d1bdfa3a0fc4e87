package org.dostyk.node.search;

import java.util.Set;

/** Towns that lists write beside names, as keys of the lexicon or as they sound. */
final class Towns {
  /** China's provinces and regions, which a list writes before a town's name or leaves out. */
  private static final Set<String> PROVINCES =
      Set.of(
          "xinjiang",
          "gansu",
          "shaanxi",
          "ningxia",
          "qinghai",
          "tibet",
          "inner-mongolia",
          "shanxi",
          "hebei",
          "henan",
          "shandong",
          "jiangsu",
          "zhejiang",
          "anhui",
          "fujian",
          "jiangxi",
          "hubei",
          "hunan",
          "guangdong",
          "guangxi",
          "hainan",
          "sichuan",
          "guizhou",
          "yunnan",
          "liaoning",
          "jilin",
          "heilongjiang");

  private Towns() {}

  /** Whether one of them is in both; what the lexicon does not know in a script, by its sound. */
  static boolean meet(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains) || sound(one, other) || sound(other, one);
  }

  private static boolean sound(Set<String> towns, Set<String> others) {
    return towns.stream()
        .anyMatch(
            t ->
                isAmong(t, others)
                    || Lexicon.usual().sounds(t).stream().anyMatch(s -> isAmong(s, others)));
  }

  private static boolean isAmong(String sound, Set<String> towns) {
    return towns.stream()
        .anyMatch(t -> Lexicon.usual().sounds(t).isEmpty() && Sounding.alike(sound, t));
  }

  /** Whether these are provinces of China, as Xinjiang is in 新疆昌吉. */
  static boolean areProvinces(Set<String> places) {
    return !places.isEmpty() && PROVINCES.containsAll(places);
  }
}

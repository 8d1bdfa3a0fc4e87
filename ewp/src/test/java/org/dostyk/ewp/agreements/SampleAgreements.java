package org.dostyk.ewp.agreements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dostyk.ewp.agreements.Agreement.Partner;
import org.dostyk.ewp.agreements.Condition.Kind;
import org.dostyk.ewp.agreements.Condition.LanguageSkill;
import org.dostyk.ewp.agreements.Condition.People;
import org.dostyk.ewp.agreements.Condition.Side;
import org.dostyk.ewp.agreements.Condition.SubjectArea;
import org.dostyk.ewp.agreements.Condition.Years;
import org.dostyk.ewp.contacts.Contact;
import org.dostyk.ewp.contacts.PhoneNumber;
import org.dostyk.ewp.contacts.PostalAddress;
import org.dostyk.ewp.xml.LangText;

/** Agreements as institutions make them. */
final class SampleAgreements {
  private static final String OWN = "shandong.example";
  private static final String PARTNER = "auezov.example";

  private SampleAgreements() {}

  static Agreement of(int number) {
    return random(new Random(number), "iia-" + number);
  }

  static Agreement random(Random random) {
    return random(random, "iia-" + random.nextInt(1_000_000));
  }

  private static Agreement random(Random random, String id) {
    Partner own =
        new Partner(
            OWN,
            maybe(random, "unit-" + random.nextInt(9)),
            id,
            "SD/2026/" + random.nextInt(1000) + " & <更>",
            maybe(random, contact(random)),
            maybe(random, LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28))),
            some(random, 2, () -> contact(random)));
    Partner partner = Partner.of(PARTNER, maybe(random, "ours-" + random.nextInt(100)), null);
    boolean terminated = random.nextInt(5) == 0;
    return new Agreement(
        own,
        partner,
        terminated || random.nextBoolean(),
        IntStream.range(0, random.nextInt(5)).mapToObj(i -> condition(random)).toList(),
        terminated,
        maybe(random, "pdf-" + random.nextInt(10)));
  }

  private static Condition condition(Random random) {
    Kind kind = Kind.values()[random.nextInt(4)];
    boolean out = random.nextBoolean();
    int first = 2020 + random.nextInt(8);
    int last = first + random.nextInt(3);
    var skills = new ArrayList<>(some(random, 2, () -> skill(random)));
    if (skills.isEmpty()) {
      skills.add(skill(random));
    }
    return new Condition(
        kind,
        side(random, out ? OWN : PARTNER),
        side(random, out ? PARTNER : OWN),
        new Years(first + "/" + (first + 1), last + "/" + (last + 1)),
        new People(1 + random.nextInt(30), random.nextInt(9) == 0),
        skills,
        some(random, 3, () -> subject(random)),
        maybe(random, "Any \"terms\" <&> 条款"),
        maybe(random, BigDecimal.valueOf(1 + random.nextInt(99_999), 2)),
        kind.students() ? random.nextBoolean() : null,
        kind.students() ? some(random, 3, () -> 1 + random.nextInt(8)) : List.of());
  }

  private static Side side(Random random, String heiId) {
    return new Side(
        heiId, maybe(random, "unit-" + random.nextInt(9)), some(random, 1, () -> contact(random)));
  }

  private static LanguageSkill skill(Random random) {
    return new LanguageSkill(
        List.of("en", "kk", "zh-Hans", "ru").get(random.nextInt(4)),
        maybe(random, "ABC".charAt(random.nextInt(3)) + "" + (1 + random.nextInt(2))),
        maybe(random, subject(random)),
        random.nextInt(9) == 0);
  }

  private static SubjectArea subject(Random random) {
    return new SubjectArea(
        "%04d".formatted(random.nextInt(1100)),
        random.nextInt(9) == 0 ? "031" : null,
        maybe(random, "Engineering"));
  }

  private static Contact contact(Random random) {
    return new Contact(
        List.of(LangText.of("en", "Office " + random.nextInt(9)), LangText.of("zh", "国际处")),
        some(random, 1, () -> LangText.of("kk", "Айгүл")),
        some(random, 1, () -> LangText.of("Ахметова")),
        random.nextInt(4) == 0 ? Integer.valueOf(2) : null,
        some(random, 1, () -> PhoneNumber.of("+77010000000")),
        some(random, 1, () -> new PhoneNumber(null, null, "(7252) 21-19-84")),
        List.of("office@shandong.example"),
        maybe(random, PostalAddress.lines(List.of("1 Main Street"), "Qingdao", "CN")),
        null,
        some(random, 1, () -> LangText.of("en", "Answers\n on weekdays")));
  }

  private static <T> @org.jspecify.annotations.Nullable T maybe(Random random, T value) {
    return random.nextBoolean() ? value : null;
  }

  private static <T> List<T> some(Random random, int most, java.util.function.Supplier<T> one) {
    return java.util.stream.Stream.generate(one).limit(random.nextInt(most + 1)).toList();
  }
}

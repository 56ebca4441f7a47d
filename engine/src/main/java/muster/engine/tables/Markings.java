package muster.engine.tables;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The protective markings of a rule book, the lowest first, as its table lists them (R47). One that
 * the table does not have is above all others: nothing is known of it but that it was thought of.
 *
 * @param rows in the order of the table
 */
public record Markings(List<Marking> rows) {
  /** What is so marked may be made public. */
  public static final String PUBLIC = "public";

  /** What is so marked is held, and stays with those who have an account. */
  public static final String INSIDE = "inside";

  /** Nothing so marked may be held at all. */
  public static final String REFUSED = "refused";

  /** From the most open to the least. */
  public static final List<String> HANDLINGS = List.of(PUBLIC, INSIDE, REFUSED);

  /** The closed set of the markings that are refused, which is part of that of all markings. */
  public static final String REFUSED_WORDS = "refused marking";

  public Markings {
    rows = List.copyOf(rows);
  }

  /** Each handled as the stricter of both tables has it; refused where the other has none such. */
  public Markings and(Markings other) {
    return new Markings(
        rows.stream()
            .map(
                m ->
                    new Marking(
                        m.marking(),
                        stricter(
                            m.handling(),
                            other.find(m.marking()).map(Marking::handling).orElse(REFUSED))))
            .toList());
  }

  private static String stricter(String one, String other) {
    return HANDLINGS.indexOf(one) < HANDLINGS.indexOf(other) ? other : one;
  }

  /** Whether what bears a marking may be made public. */
  public boolean isPublic(String marking) {
    return find(marking).filter(m -> m.handling().equals(PUBLIC)).isPresent();
  }

  /** Whether what bears a marking may be held. */
  public boolean isHeld(String marking) {
    return find(marking).filter(m -> !m.handling().equals(REFUSED)).isPresent();
  }

  /** The highest of some markings; empty where there are none. */
  public Optional<String> highest(Collection<String> markings) {
    return markings.stream()
        .max(Comparator.comparingInt(this::height).thenComparing(Comparator.naturalOrder()));
  }

  /** The highest marking that may be held; empty where none may. */
  public Optional<String> highestHeld() {
    return highest(rows.stream().map(Marking::marking).filter(this::isHeld).toList());
  }

  private int height(String marking) {
    return find(marking).map(rows::indexOf).orElse(Integer.MAX_VALUE);
  }

  private Optional<Marking> find(String marking) {
    return rows.stream().filter(m -> m.marking().equals(marking)).findFirst();
  }
}

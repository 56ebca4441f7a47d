package muster.server.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import muster.engine.compare.Comparison;
import muster.engine.compare.Kind;
import muster.engine.compare.Ranking;
import muster.engine.compare.Ranking.Swap;

/** How the orders differ, each with the weight set it was made by (R5). */
final class ComparedOrders {
  private static final int MOST_SWAPS = 3;

  private final Comparison comparison;
  private final ComparedNames names;
  private final Page page;

  ComparedOrders(Comparison comparison, ComparedNames names, Page page) {
    this.comparison = comparison;
    this.names = names;
    this.page = page;
  }

  String render(boolean all) {
    StringBuilder out = new StringBuilder();
    out.append(page.paint().strong("Orders")).append("\n\n");
    for (Ranking ranking : comparison.rankings()) {
      if (ranking.before() + ranking.after() > 0) {
        line("  ", title(ranking) + ": " + counts(ranking) + ".", out);
        tops(ranking, out);
        swaps(ranking, all, out);
      }
    }
    return out.toString();
  }

  private String title(Ranking ranking) {
    String what = capital(ranking.kind().plural());
    return ranking.kind() == Kind.RISK
        ? what + ", which no weights touch"
        : what
            + ", A by weight set "
            + set(ranking.kind(), true)
            + " and B by "
            + set(ranking.kind(), false);
  }

  private String set(Kind kind, boolean before) {
    var weights = (before ? comparison.before() : comparison.after()).weights();
    return set(kind == Kind.PROJECT ? weights.projects() : weights.opportunities());
  }

  /** The id of a weight set. */
  static String set(SortedMap<String, Object> weights) {
    return String.valueOf(weights.getOrDefault("id", "none"));
  }

  static String counts(Ranking ranking) {
    String ranked =
        ranking.before() == ranking.after()
            ? ranking.after() + " ranked"
            : ranking.before() + " ranked in A and " + ranking.after() + " in B";
    return ranking.isSame()
        ? ranked + ", in the same order"
        : "%s, %d up, %d down, %s the other way round"
            .formatted(
                ranked,
                ranking.up(),
                ranking.down(),
                count(ranking.swapped(), "pair stands", "pairs stand"));
  }

  private static String count(long number, String one, String many) {
    return Figures.number(BigDecimal.valueOf(number)) + " " + (number == 1 ? one : many);
  }

  private void tops(Ranking ranking, StringBuilder out) {
    if (!ranking.enteredTop().isEmpty()) {
      line("     ", "Into the top ten: " + list(ranking.enteredTop()) + ".", out);
    }
    if (!ranking.leftTop().isEmpty()) {
      line("     ", "Out of the top ten: " + list(ranking.leftTop()) + ".", out);
    }
  }

  private String list(List<String> ids) {
    return ids.stream().map(names::of).collect(Collectors.joining("; "));
  }

  private void swaps(Ranking ranking, boolean all, StringBuilder out) {
    ranking.notable().stream()
        .limit(all ? Long.MAX_VALUE : MOST_SWAPS)
        .forEach(swap -> line("     ", sentence(swap), out));
  }

  private String sentence(Swap swap) {
    return "%s (%d → %d) now stands above %s (%d → %d)."
        .formatted(
            names.of(swap.rose()),
            swap.roseFrom(),
            swap.roseTo(),
            names.of(swap.fell()),
            swap.fellFrom(),
            swap.fellTo());
  }

  private void line(String margin, String text, StringBuilder out) {
    out.append(Wrap.hanging(margin, text, page.width()));
  }

  static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}

package muster.server.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import muster.engine.compare.Kind;
import muster.engine.edit.Effect;
import muster.server.files.RuleTemplates;

/** What one edit moves, in a sentence. */
final class EffectWords {
  private static final int MOST = 6;

  private final LocalDate asAt;

  EffectWords(LocalDate asAt) {
    this.asAt = asAt;
  }

  String of(Effect effect) {
    return switch (effect.trial()) {
      case ALONE -> "alone " + moves(effect, "moves");
      case TOGETHER ->
          "valid only with "
              + others(effect)
              + (effect.beyond().isEmpty()
                  ? "; together they " + moves(effect, "move")
                  : "; on top of " + edits(effect.beyond()) + " it " + moves(effect, "moves"));
      case OTHER_DAY -> otherDay(effect.countsFrom());
      case FOR_READERS -> "moves nothing: it is for readers, and no result rests on it";
      case NOT_TRIED -> "not tried alone; `--each N` says how many are";
    };
  }

  private String otherDay(LocalDate countsFrom) {
    if (countsFrom == null) {
      return "moves nothing: no result as at " + Figures.date(asAt) + " rests on it";
    }
    return "moves nothing yet: "
        + (countsFrom.equals(RuleTemplates.NO_DAY_YET)
            ? "it does not count until its effective date is set"
            : "counts from %s; preview with --on %s".formatted(countsFrom, countsFrom));
  }

  private static String others(Effect effect) {
    List<Integer> others = effect.with().stream().filter(n -> n != effect.number()).toList();
    return others.size() > MOST ? others.size() + " others" : edits(others);
  }

  /** The edits that what one moves is due to: {@code edit 3 alone}. */
  static String due(Effect effect) {
    List<Integer> own = new ArrayList<>(effect.with());
    own.removeAll(effect.beyond());
    return edits(own)
        + (own.size() > 1 ? " together" : effect.beyond().isEmpty() ? " alone" : "")
        + (effect.beyond().isEmpty() ? "" : " on top of " + edits(effect.beyond()));
  }

  /** {@code edit 2}, {@code edits 2 and 3}. */
  static String edits(List<Integer> numbers) {
    List<String> words = numbers.stream().map(String::valueOf).toList();
    int last = words.size() - 1;
    if (last >= MOST) {
      return numbers.size() + " edits";
    }
    return last == 0
        ? "edit " + words.get(0)
        : "edits " + String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  private static String moves(Effect effect, String verb) {
    if (effect.isStill()) {
      return verb
          + " nothing on this data"
          + (effect.reasons().isEmpty()
              ? ""
              : "; sentences behind " + counts(effect.reasons()) + " differ");
    }
    List<String> parts = new ArrayList<>();
    if (!effect.moved().isEmpty()) {
      parts.add(verb + " " + counts(effect.moved()));
    }
    if (!effect.passed().isEmpty()) {
      String lets = effect.moved().isEmpty() ? verb + " " : "";
      parts.add(lets + counts(effect.passed()) + " to another place with the same figures");
    }
    return String.join("; ", parts);
  }

  /** Results by kind: {@code 9 risks, 1 project}. */
  static String counts(List<String> ids) {
    Map<Kind, Integer> counts = new TreeMap<>();
    ids.forEach(id -> counts.merge(kind(id), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(e -> count(e.getValue(), e.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String count(int number, Kind kind) {
    return kind == Kind.MONEY
        ? Figures.count(number, "figure of money", "figures of money")
        : Figures.count(number, kind.toString(), kind.plural());
  }

  private static Kind kind(String id) {
    return switch (id.substring(0, id.indexOf('/'))) {
      case "risk" -> Kind.RISK;
      case "service" -> Kind.SERVICE;
      case "opportunity" -> Kind.OPPORTUNITY;
      case "not-listed" -> Kind.NOT_LISTED;
      case "project" -> Kind.PROJECT;
      case "gap" -> Kind.GAP;
      case "not-assessed" -> Kind.NOT_ASSESSED;
      case "money" -> Kind.MONEY;
      default -> Kind.CONTEXT;
    };
  }
}

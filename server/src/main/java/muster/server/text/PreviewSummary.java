package muster.server.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import muster.engine.compare.Change;
import muster.engine.compare.Comparison;
import muster.engine.compare.Kind;
import muster.engine.compare.Moved;
import muster.engine.compare.Presence;

/** How many of each kind move, and which bands, flags and routes. */
final class PreviewSummary {
  private final Comparison comparison;
  private final ComparedNames names;
  private final Page page;

  PreviewSummary(Comparison comparison, ComparedNames names, Page page) {
    this.comparison = comparison;
    this.names = names;
    this.page = page;
  }

  String render() {
    StringBuilder out = new StringBuilder(page.paint().strong("In short")).append("\n\n");
    line("Results", results(), out);
    line("Bands", counted("band"), out);
    line("Flags", flags(), out);
    line("Routes", routes(), out);
    line("Listed", groups(Presence.ENTERED), out);
    line("Not listed any more", groups(Presence.LEFT), out);
    return out.toString();
  }

  private void line(String what, String text, StringBuilder out) {
    if (!text.isEmpty()) {
      out.append(Wrap.hanging("  ", what + ": " + text + ".", page.width()));
    }
  }

  private String results() {
    List<String> own =
        comparison.moved().stream()
            .filter(m -> !m.isPlaceOnly() && !m.isReasonsOnly())
            .map(Moved::id)
            .toList();
    List<String> passed =
        comparison.moved().stream().filter(Moved::isPlaceOnly).map(Moved::id).toList();
    List<String> parts = new ArrayList<>();
    if (!own.isEmpty()) {
      parts.add(EffectWords.counts(own) + (own.size() == 1 ? " moves" : " move"));
    }
    if (!passed.isEmpty()) {
      parts.add(EffectWords.counts(passed) + " change places with the same figures");
    }
    return String.join("; ", parts);
  }

  private String counted(String what) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Moved moved : comparison.listMoved(Kind.RISK)) {
      moved.find(what).ifPresent(c -> counts.merge(ChangeWords.values(c), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }

  /** How often each flag is raised now and was not, and the other way round. */
  private String flags() {
    Map<String, Integer> raised = new TreeMap<>();
    Map<String, Integer> dropped = new TreeMap<>();
    for (Moved moved : comparison.moved()) {
      for (Change change : moved.changes()) {
        if (change.what().equals("flags") || change.what().endsWith("/flags")) {
          List<Object> old = list(change.before());
          List<Object> now = list(change.after());
          now.stream().filter(f -> !old.contains(f)).forEach(f -> count(f, raised));
          old.stream().filter(f -> !now.contains(f)).forEach(f -> count(f, dropped));
        }
      }
    }
    List<String> parts = new ArrayList<>();
    raised.forEach((flag, n) -> parts.add("`" + flag + "` raised " + times(n)));
    dropped.forEach((flag, n) -> parts.add("`" + flag + "` no longer raised " + times(n)));
    return String.join(", ", parts);
  }

  private static void count(Object flag, Map<String, Integer> counts) {
    counts.merge(flag.toString(), 1, Integer::sum);
  }

  private static String times(int number) {
    return Figures.count(number, "time", "times");
  }

  private static List<Object> list(Object value) {
    return value instanceof Collection<?> many ? List.copyOf(many) : List.of();
  }

  private String routes() {
    return comparison.listMoved(Kind.SERVICE).stream()
        .filter(m -> m.find("route/route").isPresent())
        .map(m -> names.of(m) + " " + ChangeWords.values(m.find("route/route").orElseThrow()))
        .collect(Collectors.joining("; "));
  }

  private String groups(Presence presence) {
    int count =
        (int)
            comparison.listMoved(Kind.OPPORTUNITY).stream()
                .filter(m -> m.presence() == presence)
                .count();
    return count == 0 ? "" : Figures.count(count, "opportunity", "opportunities");
  }
}

package muster.server.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import muster.engine.compare.Change;
import muster.engine.compare.Comparison;
import muster.engine.compare.Contribution;
import muster.engine.compare.FindingChange;
import muster.engine.compare.Kind;
import muster.engine.compare.Moved;
import muster.engine.compare.Presence;

/** What moved, kind by kind, the largest moves first, and why. */
final class ComparedMoves {
  private static final int MOST = 5;
  private static final int MOST_CHANGES = 6;
  private static final int MOST_FINDINGS = 2;
  private static final int MOST_INPUTS = 4;
  private static final List<String> LEAD = List.of("rank", "value", "risk", "overridden", "band");

  private final Comparison comparison;
  private final ComparedNames names;
  private final boolean all;
  private final Page page;
  private Function<Moved, String> because = this::restsOn;

  ComparedMoves(Comparison comparison, ComparedNames names, boolean all, Page page) {
    this.comparison = comparison;
    this.names = names;
    this.all = all;
    this.page = page;
  }

  /** Says why each result moved in other words than the inputs it rests on; empty says nothing. */
  ComparedMoves because(Function<Moved, String> words) {
    because = words;
    return this;
  }

  String render() {
    StringBuilder out = new StringBuilder();
    for (Kind kind : Kind.values()) {
      List<Moved> moved = comparison.listMoved(kind);
      List<Moved> own = moved.stream().filter(m -> all || isOwn(m)).toList();
      if (!moved.isEmpty()) {
        String title = ComparedOrders.capital(kind.plural()) + ": " + counts(moved);
        out.append('\n');
        Wrap.lines(title, page.width())
            .forEach(line -> out.append(page.paint().strong(line)).append('\n'));
        out.append('\n');
        own.stream().limit(all ? Long.MAX_VALUE : MOST).forEach(m -> tell(m, out));
        if (!all && own.size() > MOST) {
          String more = Figures.count(own.size() - MOST, "move", "moves");
          out.append("  … and ").append(more).append(" more; `--all` shows them.\n");
        }
      }
    }
    return out.toString();
  }

  private static boolean isOwn(Moved moved) {
    return !moved.isPlaceOnly() && !moved.isReasonsOnly();
  }

  private static String counts(List<Moved> moved) {
    List<String> counts = new ArrayList<>();
    count(counts, moved.stream().filter(m -> m.presence() == Presence.ENTERED).count(), "entered");
    count(counts, moved.stream().filter(m -> m.presence() == Presence.LEFT).count(), "left");
    count(
        counts,
        moved.stream().filter(m -> m.presence() == Presence.CHANGED && isOwn(m)).count(),
        "changed");
    count(
        counts,
        moved.stream().filter(Moved::isPlaceOnly).count(),
        "kept their figures and changed places with others");
    count(
        counts,
        moved.stream().filter(Moved::isReasonsOnly).count(),
        "with the same result and other sentences behind it");
    return String.join(", ", counts);
  }

  private static void count(List<String> counts, long number, String what) {
    if (number > 0) {
      counts.add(number + " " + what);
    }
  }

  private void tell(Moved moved, StringBuilder out) {
    String lead = moved.presence() == Presence.CHANGED ? leading(moved) : cameOrWent(moved);
    line("  ", names.of(moved) + ": " + lead, out);
    if (moved.isPlaceOnly()) {
      line("     ", "its figures are the same; others moved past it", out);
      return;
    }
    contributions(moved, out);
    others(moved, out);
    findings(moved, out);
    because(moved, out);
  }

  private String leading(Moved moved) {
    if (moved.isReasonsOnly()) {
      return "same result, other reasons";
    }
    List<Change> lead = moved.changes().stream().filter(c -> LEAD.contains(c.what())).toList();
    return ChangeWords.list(lead.isEmpty() ? listed(moved.changes()) : lead);
  }

  private static String cameOrWent(Moved moved) {
    boolean came = moved.presence() == Presence.ENTERED;
    String figures = figures(moved);
    if (moved.kind() == Kind.OPPORTUNITY) {
      return came ? "listed now, " + figures : "not listed any more; it had " + figures;
    }
    if (figures.isEmpty()) {
      return came ? "there now, and not before" : "not there any more";
    }
    return (came ? "there now, with " : "not there any more; it had ") + figures;
  }

  private static String figures(Moved moved) {
    return moved.changes().stream()
        .filter(c -> LEAD.contains(c.what()))
        .map(ChangeWords::only)
        .collect(Collectors.joining(", "));
  }

  private void contributions(Moved moved, StringBuilder out) {
    if (moved.isWeightsOnly()) {
      line("     ", "only because of the weights; its points are the same:", out);
    }
    int shown = all ? Integer.MAX_VALUE : 3;
    moved.contributions().stream().limit(shown).forEach(c -> line("     ", sentence(c), out));
  }

  private static String sentence(Contribution c) {
    String by =
        switch (c.cause()) {
          case WEIGHT -> "weight " + ChangeWords.values(c.weight()) + " on " + one(c.points());
          case POINTS -> "points " + ChangeWords.values(c.points()) + " at " + weight(c);
          case BOTH ->
              "weight "
                  + ChangeWords.values(c.weight())
                  + ", points "
                  + ChangeWords.values(c.points());
        };
    return "%s gives %s: %s".formatted(c.criterion(), ChangeWords.values(c.contribution()), by);
  }

  private static String one(Change points) {
    return Cells.text(points.after()) + " points";
  }

  private static String weight(Contribution c) {
    return "weight " + Cells.text(c.weight().after());
  }

  private void others(Moved moved, StringBuilder out) {
    boolean told = moved.changes().stream().noneMatch(c -> LEAD.contains(c.what()));
    if (moved.presence() == Presence.CHANGED && !told) {
      List<Change> others =
          moved.changes().stream()
              .filter(c -> !LEAD.contains(c.what()) && !c.what().equals("rankInService"))
              .filter(c -> !c.what().startsWith("contributions/"))
              .filter(c -> !c.what().startsWith("points/"))
              .toList();
      int more = others.size() - listed(others).size();
      if (!others.isEmpty()) {
        String rest = more == 0 ? "" : ", and " + more + " more";
        line("     ", ChangeWords.list(listed(others)) + rest, out);
      }
    }
  }

  private List<Change> listed(List<Change> changes) {
    return all ? changes : changes.subList(0, Math.min(MOST_CHANGES, changes.size()));
  }

  private void findings(Moved moved, StringBuilder out) {
    List<FindingChange> found = moved.findings();
    if (moved.presence() != Presence.CHANGED) {
      return;
    }
    int shown = all ? found.size() : Math.min(MOST_FINDINGS, found.size());
    for (FindingChange finding : found.subList(0, shown)) {
      sentence("     − ", finding.rule(), finding.before(), out);
      sentence("     + ", finding.rule(), finding.after(), out);
    }
    if (shown < found.size()) {
      String more = Figures.count(found.size() - shown, "finding", "findings");
      line("     ", "and " + more + " more", out);
    }
  }

  private void sentence(String margin, String rule, String sentence, StringBuilder out) {
    if (sentence != null) {
      line(margin, rule + ": " + sentence, out);
    }
  }

  private void because(Moved moved, StringBuilder out) {
    String words = because.apply(moved);
    if (!words.isEmpty()) {
      line("     ", words, out);
    }
  }

  private String restsOn(Moved moved) {
    if (moved.because().isEmpty()) {
      return "";
    }
    int shown = all ? moved.because().size() : Math.min(MOST_INPUTS, moved.because().size());
    String more =
        shown < moved.because().size() ? " and " + (moved.because().size() - shown) + " more" : "";
    return "rests on " + String.join(", ", moved.because().subList(0, shown)) + more;
  }

  private void line(String margin, String text, StringBuilder out) {
    out.append(Wrap.hanging(margin, text, page.width()));
  }
}

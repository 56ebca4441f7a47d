package muster.server.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import muster.engine.compare.Change;
import muster.engine.compare.Kind;
import muster.engine.compare.Moved;
import muster.engine.edit.ForceMoves;
import muster.engine.edit.Preview;

/** What moves of each force: how much, and its own risks and projects before groups it is in. */
final class ForceByForce {
  private static final int MOST = 5;
  private static final List<String> LEAD =
      List.of("rank", "value", "risk", "overridden", "band", "flags");

  private final Preview preview;
  private final ComparedNames names;
  private final boolean all;
  private final Page page;
  private final Map<String, Moved> moved = new TreeMap<>();

  ForceByForce(Preview preview, ComparedNames names, boolean all, Page page) {
    this.preview = preview;
    this.names = names;
    this.all = all;
    this.page = page;
    preview.comparison().moved().forEach(m -> moved.put(m.id(), m));
  }

  String render() {
    StringBuilder out = new StringBuilder(page.paint().strong("Force by force")).append("\n\n");
    for (ForceMoves force : preview.forces()) {
      out.append(
          Wrap.hanging("  ", names.force(force.force()) + ": " + counts(force), page.width()));
      List<Moved> own =
          force.moved().stream()
              .map(moved::get)
              .sorted(Comparator.comparing(m -> !isOwn(m.kind())))
              .toList();
      int shown = all ? own.size() : Math.min(MOST, own.size());
      own.subList(0, shown).forEach(m -> out.append(Wrap.hanging("     ", told(m), page.width())));
      if (shown < own.size()) {
        out.append("     … and ").append(own.size() - shown).append(" more; `--all` shows them.\n");
      }
    }
    return out.toString();
  }

  private static boolean isOwn(Kind kind) {
    return kind == Kind.RISK || kind == Kind.PROJECT || kind == Kind.NOT_ASSESSED;
  }

  private static String counts(ForceMoves force) {
    if (force.moved().isEmpty() && force.passed().isEmpty()) {
      return "nothing changes";
    }
    String own = force.moved().isEmpty() ? "" : EffectWords.counts(force.moved());
    String passed =
        force.passed().isEmpty()
            ? ""
            : EffectWords.counts(force.passed()) + " in another place with the same figures";
    return own + (own.isEmpty() || passed.isEmpty() ? "" : "; ") + passed;
  }

  private String told(Moved result) {
    List<Change> lead = result.changes().stream().filter(c -> LEAD.contains(c.what())).toList();
    List<Change> shown =
        lead.isEmpty() ? result.changes().subList(0, Math.min(1, result.changes().size())) : lead;
    String changes =
        switch (result.presence()) {
          case CHANGED -> ChangeWords.list(shown);
          case ENTERED -> "there now, with " + only(shown);
          case LEFT -> "not there any more; it had " + only(shown);
        };
    return names.ofForce(result) + ": " + changes;
  }

  private static String only(List<Change> changes) {
    return changes.stream().map(ChangeWords::only).collect(Collectors.joining(", "));
  }
}

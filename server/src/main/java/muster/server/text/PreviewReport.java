package muster.server.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import muster.engine.compare.Comparison;
import muster.engine.compare.Moved;
import muster.engine.edit.Effect;
import muster.engine.edit.Preview;
import muster.engine.edit.Trial;

/** What the edits of a rule book move, as a person reads it. */
public final class PreviewReport {
  private final Preview preview;
  private final boolean all;
  private final Page page;
  private final Map<String, List<Integer>> causes = new TreeMap<>();

  private PreviewReport(Preview preview, boolean all, Page page) {
    this.preview = preview;
    this.all = all;
    this.page = page;
    preview.causes().forEach(c -> causes.put(c.id(), c.edits()));
  }

  /**
   * The whole report, ending with the protective marking it began with.
   *
   * @param all whether to tell every move and finding, or the largest ones
   */
  public static String of(Preview preview, boolean all, Page page) {
    return new PreviewReport(preview, all, page).render();
  }

  private String render() {
    Comparison comparison = preview.comparison();
    ComparedNames names = new ComparedNames(preview.before(), preview.after());
    String marking = ComparisonReport.marking(comparison);
    StringBuilder out = new StringBuilder(marking).append("\n\n");
    out.append(page.paint().strong("What the edits from A to B move, before they count"));
    out.append('\n').append(ComparisonReport.side("A  ", preview.before(), page));
    out.append(ComparisonReport.side("B  ", preview.after(), page));
    out.append(Wrap.hanging("", Heading.WHAT_A_RISK_IS, page.width())).append('\n');
    out.append(edits());
    if (preview.isStill()) {
      out.append("nothing changes\n");
    } else {
      out.append(new PreviewSummary(comparison, names, page).render()).append('\n');
      out.append(new ComparedOrders(comparison, names, page).render(all)).append('\n');
      out.append(new ForceByForce(preview, names, all, page).render()).append('\n');
    }
    String made =
        ComparisonReport.madeUp(
            comparison.moved().stream().filter(m -> !m.isReasonsOnly()).toList());
    out.append(made.isEmpty() ? "" : Wrap.hanging("", made, page.width()));
    out.append(new ComparedMoves(comparison, names, all, page).because(this::cause).render());
    return out.append('\n').append(marking).append('\n').toString();
  }

  private String edits() {
    StringBuilder out = new StringBuilder();
    List<Effect> effects = preview.effects();
    out.append(page.paint().strong("Edits")).append("\n\n");
    if (effects.isEmpty()) {
      return out.append("Nothing differs.\n\n").toString();
    }
    EditList list = new EditList(preview.before().book(), preview.after().book(), all, page);
    EffectWords words = new EffectWords(preview.before().identity().asAt());
    for (Effect effect : effects) {
      out.append(list.render(effect.number(), effect.edit()));
      out.append(Wrap.hanging("     → ", words.of(effect), page.width()));
    }
    return out.append('\n').append(untried(effects)).toString();
  }

  private String untried(List<Effect> effects) {
    int left = (int) effects.stream().filter(e -> e.trial() == Trial.NOT_TRIED).count();
    return left == 0
        ? ""
        : Wrap.hanging(
                "",
                "%s not tried alone, because it takes an assessment each; `--each %d` tries all."
                    .formatted(Figures.count(left, "edit was", "edits were"), effects.size()),
                page.width())
            + "\n";
  }

  private String cause(Moved moved) {
    List<Integer> edits = causes.getOrDefault(moved.id(), List.of());
    if (!edits.isEmpty()) {
      return "moved by " + named(edits);
    }
    return preview.isComplete()
        ? "moved only by several edits together"
        : "moved by no edit that was tried alone";
  }

  /** Edits that are valid only together are told as one. */
  private String named(List<Integer> numbers) {
    return preview.effects().stream()
        .filter(e -> numbers.contains(e.number()))
        .map(EffectWords::due)
        .distinct()
        .collect(Collectors.joining("; by "));
  }
}

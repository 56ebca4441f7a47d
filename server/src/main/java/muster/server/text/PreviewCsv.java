package muster.server.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.compare.Change;
import muster.engine.compare.Presence;
import muster.engine.compare.Ranking;
import muster.engine.compare.Ranking.Swap;
import muster.engine.edit.Effect;
import muster.engine.edit.ForceMoves;
import muster.engine.edit.Preview;

/**
 * A preview as one CSV table with the columns of {@link ComparisonCsv}: of every edit a row for
 * each part that differs and one for its effect; a row for every part of a result that changed and
 * every finding that changed; of every order that differs how many stand higher, lower and the
 * other way round, the pairs that touch the top ten and what enters and leaves it; force by force
 * what moves; and at the end, always, whether nothing changes. {@code because} is an edit's place;
 * of a result the numbers of the edits that, made for themselves, move it, blank where it takes
 * several.
 */
public final class PreviewCsv {
  private static final String NOTHING = "nothing changes";
  private static final String TOP = "top ten";

  private PreviewCsv() {}

  /** The whole table. */
  public static String of(Preview preview) {
    StringBuilder out = new StringBuilder(ComparisonCsv.COLUMNS).append('\n');
    String marking = ComparisonReport.marking(preview.comparison());
    EditWords words = new EditWords(preview.before().book(), preview.after().book());
    EffectWords effects = new EffectWords(preview.before().identity().asAt());
    for (Effect effect : preview.effects()) {
      effect.edit().changes().forEach(c -> edit(out, marking, effect, c));
      String sentence = words.sentence(effect.edit());
      edit(out, marking, effect, new Change("sentence", null, sentence));
      edit(out, marking, effect, new Change("effect", null, effects.of(effect)));
    }
    Map<String, List<Integer>> causes = new TreeMap<>();
    preview.causes().forEach(c -> causes.put(c.id(), c.edits()));
    ComparisonCsv.results(
        preview.comparison(),
        moved -> String.join(";", causes.get(moved.id()).stream().map(String::valueOf).toList()),
        out);
    preview.comparison().rankings().forEach(r -> order(out, marking, r));
    preview.forces().forEach(f -> force(out, marking, f));
    Change still = new Change(NOTHING, null, answer(preview.isStill()));
    row(out, marking, "preview", "", Presence.CHANGED, still);
    return out.toString();
  }

  private static void order(StringBuilder out, String marking, Ranking order) {
    count(out, marking, order, "up", order.up());
    count(out, marking, order, "down", order.down());
    count(out, marking, order, "the other way round", order.swapped());
    for (Swap swap : order.notable()) {
      Change above = new Change("above " + swap.fell(), answer(false), answer(true));
      row(out, marking, "swap", swap.rose(), Presence.CHANGED, above);
    }
    Change entered = new Change(TOP, answer(false), answer(true));
    order.enteredTop().forEach(id -> row(out, marking, TOP, id, Presence.ENTERED, entered));
    Change left = new Change(TOP, answer(true), answer(false));
    order.leftTop().forEach(id -> row(out, marking, TOP, id, Presence.LEFT, left));
  }

  private static void count(
      StringBuilder out, String marking, Ranking order, String what, long number) {
    if (number > 0) {
      Change count = new Change(what, null, number);
      row(out, marking, "order", order.kind().toString(), Presence.CHANGED, count);
    }
  }

  private static void force(StringBuilder out, String marking, ForceMoves force) {
    Map<String, Object> told = new TreeMap<>();
    if (!force.moved().isEmpty()) {
      told.put("moved", force.moved());
    }
    if (!force.passed().isEmpty()) {
      told.put("passed", force.passed());
    }
    if (told.isEmpty()) {
      told.put(NOTHING, answer(true));
    }
    told.forEach(
        (what, moved) ->
            row(
                out,
                marking,
                "force",
                force.force(),
                Presence.CHANGED,
                new Change(what, null, moved)));
  }

  private static String answer(boolean yes) {
    return yes ? "yes" : "no";
  }

  private static void row(
      StringBuilder out, String marking, String kind, String id, Presence presence, Change change) {
    ComparisonCsv.row(out, marking, kind, id, presence, change, "", null, "");
  }

  private static void edit(StringBuilder out, String marking, Effect effect, Change change) {
    ComparisonCsv.row(
        out,
        marking,
        "edit",
        String.valueOf(effect.number()),
        effect.edit().presence(),
        change,
        "",
        null,
        EditWords.place(effect.edit()));
  }
}

package muster.server.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.compare.Change;
import muster.engine.edit.Effect;
import muster.engine.edit.Preview;

/**
 * A preview as one CSV table with the columns of {@link ComparisonCsv}: of every edit a row for
 * each part that differs and one for its effect, then a row for every part of a result that changed
 * and every finding that changed. {@code because} is an edit's place; of a result the numbers of
 * the edits that, made for themselves, move it, blank where it takes several.
 */
public final class PreviewCsv {
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
    return out.toString();
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

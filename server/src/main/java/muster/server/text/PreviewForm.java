package muster.server.text;

import java.time.LocalDate;
import java.util.List;
import muster.engine.edit.Cause;
import muster.engine.edit.Effect;
import muster.engine.edit.ForceMoves;
import muster.engine.edit.Preview;
import muster.engine.edit.Trial;
import muster.server.json.ComparisonJson;

/**
 * A preview as tools read it.
 *
 * @param marking both sides' where they differ
 * @param nothingChanges whether no result differs
 * @param edits with what each moves
 * @param causes of each result that moves, the numbers of the edits that move it by themselves
 * @param forces force by force, ids of the results that move
 * @param comparison what all edits together move
 */
public record PreviewForm(
    String marking,
    boolean nothingChanges,
    List<EffectForm> edits,
    List<Cause> causes,
    List<ForceMoves> forces,
    ComparisonJson comparison) {
  public PreviewForm {
    edits = List.copyOf(edits);
    causes = List.copyOf(causes);
    forces = List.copyOf(forces);
  }

  /**
   * An edit with what it moves.
   *
   * @param edit the edit
   * @param trial how it was found out
   * @param with numbers of all edits that were made for it
   * @param beyond numbers of those of them that are valid without it and move what is not told here
   * @param countsFrom the first later day from which it counts; null where it counts already
   * @param effect in words
   * @param moved ids of results whose own figures change
   * @param passed ids of results that only change places
   * @param reasons ids of results with other sentences behind them
   */
  public record EffectForm(
      EditForm edit,
      Trial trial,
      List<Integer> with,
      List<Integer> beyond,
      LocalDate countsFrom,
      String effect,
      List<String> moved,
      List<String> passed,
      List<String> reasons) {
    public EffectForm {
      with = List.copyOf(with);
      beyond = List.copyOf(beyond);
      moved = List.copyOf(moved);
      passed = List.copyOf(passed);
      reasons = List.copyOf(reasons);
    }
  }

  /** Of a preview. */
  public static PreviewForm of(Preview preview) {
    EditWords words = new EditWords(preview.before().book(), preview.after().book());
    EffectWords effects = new EffectWords(preview.before().identity().asAt());
    return new PreviewForm(
        ComparisonReport.marking(preview.comparison()),
        preview.isStill(),
        preview.effects().stream().map(e -> form(e, words, effects)).toList(),
        preview.causes(),
        preview.forces(),
        ComparisonJson.of(preview.comparison()));
  }

  private static EffectForm form(Effect effect, EditWords words, EffectWords effects) {
    return new EffectForm(
        EditForm.of(effect.number(), effect.edit(), words),
        effect.trial(),
        effect.with(),
        effect.beyond(),
        effect.countsFrom(),
        effects.of(effect),
        effect.moved(),
        effect.passed(),
        effect.reasons());
  }
}

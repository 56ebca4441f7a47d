package muster.server.http;

import java.util.List;
import muster.data.DataProblem;
import muster.engine.MissingExempt;

/** What is said where something exempt is not found in the dataset under its id (R47). */
final class Unplaced {
  private static final String WHY =
      "The rule book holds something exempt that the data of this assessment do not have under that"
          + " id: it may stand there under another, so nothing of it is made public.";

  private Unplaced() {}

  /**
   * Passes where everything exempt is found.
   *
   * @param named whether whoever asks may know what is exempt
   * @throws Refusal with the row of each that is not
   */
  static void refuse(Telling telling, boolean named) {
    if (telling.missing().isEmpty()) {
      return;
    }
    List<DataProblem> errors =
        telling.missing().stream().map(m -> named ? problem(m) : row(m)).distinct().toList();
    throw new Refusal(ProblemType.NOT_NOW, WHY, errors)
        .marked(telling.assessed().data().round().marking());
  }

  private static DataProblem problem(MissingExempt missing) {
    return new DataProblem(
        MissingExempt.PATH,
        missing.row(),
        MissingExempt.COLUMN,
        missing.id(),
        expected(missing),
        missing.help());
  }

  private static DataProblem row(MissingExempt missing) {
    return new DataProblem(
        MissingExempt.PATH, missing.row(), MissingExempt.COLUMN, "", expected(missing), "");
  }

  private static String expected(MissingExempt missing) {
    return "the id of a " + missing.kind() + " of the round";
  }

  /** Sentences for those who may know. */
  static List<String> notes(Telling telling) {
    return telling.missing().stream()
        .map(
            m ->
                "The %s `%s`, exempt by row %d of %s, is not in the data: it may stand there under"
                        .formatted(m.kind(), m.id(), m.row(), MissingExempt.PATH)
                    + " another id, and nothing is made public until that is put right"
                    + (m.help().isEmpty() ? "." : " (" + m.help() + ")."))
        .toList();
  }
}

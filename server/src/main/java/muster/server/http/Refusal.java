package muster.server.http;

import java.util.List;
import muster.data.DataProblem;
import muster.engine.Nearest;

/** A request that is refused, with the reason in a sentence for whoever made it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<DataProblem> errors;

  Refusal(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  Refusal(ProblemType type, String detail, List<DataProblem> errors) {
    super(detail);
    this.type = type;
    this.errors = List.copyOf(errors);
  }

  /** That there is no such thing, with the nearest thing that there is. */
  static Refusal notFound(String what, String id, List<String> known) {
    return new Refusal(ProblemType.NOT_FOUND, unknown(what, id, known));
  }

  /** The sentence that something is not known, with the nearest that is. */
  static String unknown(String what, String word, List<String> known) {
    String help = Nearest.to(word, known).map(near -> " Did you mean `" + near + "`?").orElse("");
    return "There is no " + what + " `" + word + "`." + help;
  }

  ProblemType type() {
    return type;
  }

  List<DataProblem> errors() {
    return errors;
  }
}

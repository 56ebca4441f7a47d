package muster.server.http;

import java.util.List;
import muster.data.DataProblem;
import muster.engine.InvalidRules;
import muster.engine.Nearest;
import muster.engine.RuleProblem;

/** A request that is refused, with the reason in a sentence for whoever made it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<DataProblem> errors;
  private final String marking;
  private final long retryAfter;

  Refusal(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  Refusal(ProblemType type, String detail, List<DataProblem> errors) {
    this(type, detail, errors, "", 0);
  }

  private Refusal(
      ProblemType type, String detail, List<DataProblem> errors, String marking, long retryAfter) {
    super(detail);
    this.type = type;
    this.errors = List.copyOf(errors);
    this.marking = marking;
    this.retryAfter = retryAfter;
  }

  /** The same under the marking of the round that its sentence quotes. */
  Refusal marked(String marking) {
    return new Refusal(type, getMessage(), errors, marking, retryAfter);
  }

  /** A request that may be made again later. */
  static Refusal later(ProblemType type, String why, long seconds) {
    String detail = why + " Try again in " + seconds + (seconds == 1 ? " second." : " seconds.");
    return new Refusal(type, detail, List.of(), "", seconds);
  }

  /** That there is no such thing, with the nearest thing that there is. */
  static Refusal notFound(String what, String id, List<String> known) {
    return new Refusal(ProblemType.NOT_FOUND, unknown(what, id, known));
  }

  /** That a rule book is of no use here: the first of its problems, and how many more there are. */
  static Refusal of(ProblemType type, InvalidRules rules) {
    RuleProblem first = rules.problems().get(0);
    int more = rules.problems().size() - 1;
    return new Refusal(
        type,
        first.message()
            + (first.help().isEmpty() ? "." : ": " + first.help() + ".")
            + (more == 0 ? "" : " The same goes for " + more + " more files of the rule book."));
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

  /** After how many seconds to try again; 0 where that would change nothing. */
  long retryAfter() {
    return retryAfter;
  }

  /** The marking of the round that the sentence quotes; empty where it quotes none. */
  String marking() {
    return marking;
  }
}

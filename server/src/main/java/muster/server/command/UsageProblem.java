package muster.server.command;

/** A request that cannot be met as it was made: told to the person, exit code 2. */
final class UsageProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String help;
  private final String marking;

  /**
   * With what is wrong and what would be right.
   *
   * @param help empty when nothing more can be said
   */
  UsageProblem(String message, String help) {
    this(message, help, "");
  }

  private UsageProblem(String message, String help, String marking) {
    super(message);
    this.help = help;
    this.marking = marking;
  }

  /** The same under the protective marking of the round that it quotes. */
  UsageProblem marked(String marking) {
    return new UsageProblem(getMessage(), help, marking);
  }

  String help() {
    return help;
  }

  /** The protective marking of the round that it quotes; empty where it quotes none. */
  String marking() {
    return marking;
  }
}

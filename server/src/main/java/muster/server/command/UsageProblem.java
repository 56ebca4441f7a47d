package muster.server.command;

/** A request that cannot be met as it was made: told to the person, exit code 2. */
final class UsageProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String help;

  /**
   * With what is wrong and what would be right.
   *
   * @param help empty when nothing more can be said
   */
  UsageProblem(String message, String help) {
    super(message);
    this.help = help;
  }

  String help() {
    return help;
  }
}

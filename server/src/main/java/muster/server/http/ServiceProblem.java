package muster.server.http;

/** The service cannot start; the message is a sentence for whoever started it. */
public final class ServiceProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String help;

  ServiceProblem(String sentence, String help) {
    super(sentence);
    this.help = help;
  }

  /** What to do about it. */
  public String help() {
    return help;
  }
}

package muster.server.http;

/** The service cannot start; the message is a sentence for whoever started it. */
public final class ServiceProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ServiceProblem(String sentence) {
    super(sentence);
  }
}

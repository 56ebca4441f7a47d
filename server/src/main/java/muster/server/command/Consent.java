package muster.server.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks whoever runs a command before something is written. */
final class Consent {
  private static final List<String> YES = List.of("y", "yes");

  private Consent() {}

  /**
   * Asks once.
   *
   * @param question without its answers
   * @return whether it is agreed to; empty when nobody is there to answer
   */
  static Optional<Boolean> ask(Console console, String question) throws IOException {
    console.out().print(question + " y or n: ");
    console.out().flush();
    String answer =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    if (answer == null) {
      console.out().println("no answer; --yes writes without asking");
    }
    return Optional.ofNullable(answer).map(a -> YES.contains(a.strip().toLowerCase(Locale.ROOT)));
  }
}

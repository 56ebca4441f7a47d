package muster.server.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleCheck;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.Stage;
import muster.engine.internal.BareRules;
import muster.engine.internal.DrlReader;
import muster.engine.internal.RuleCode;

/**
 * Runs every attack of code in a process of its own and says of each whether it left its mark: a
 * system property, a file, another default locale, a fact taken away.
 */
final class AttackChild {
  private static final String MARK = "muster.attack";

  private AttackChild() {}

  /** Which walls stand. */
  enum Walls {
    NONE,
    READER,
    LOADER,
    LOADER_OF_COMPILED,
    ALL
  }

  /**
   * Prints a line an attack: its path, whether it {@code worked} or was {@code held} or {@code
   * refused}, and why.
   *
   * @param args which walls stand
   */
  public static void main(String[] args) throws IOException {
    Walls walls = Walls.valueOf(args[0]);
    Path file = Path.of(System.getProperty("muster.attack.file"));
    Locale locale = Locale.getDefault();
    RuleBook policy = RuleBook.read(Attacks.policy());
    for (RuleFile attack : Attacks.code()) {
      System.clearProperty(MARK);
      String outcome;
      boolean unharmed = true;
      try {
        outcome =
            switch (walls) {
              case NONE -> {
                unharmed = BareRules.runUndefended(attack, Attacks.FACTS.subList(0, 1));
                yield "held";
              }
              case LOADER -> {
                unharmed = BareRules.runUnderLoader(attack, Attacks.FACTS.subList(0, 1));
                yield "held";
              }
              case LOADER_OF_COMPILED -> {
                RuleCode code = BareRules.compileUndefended(attack);
                System.clearProperty(MARK);
                unharmed = BareRules.runUnderLoader(code, Attacks.FACTS.subList(0, 1));
                yield "held";
              }
              case READER -> {
                List<RuleProblem> problems = new ArrayList<>();
                DrlReader.read(attack, Stage.FLAG, policy.vocabulary(), problems);
                yield problems.isEmpty() ? "held" : "refused " + problems.get(0).message();
              }
              case ALL -> {
                List<RuleProblem> problems =
                    RuleCheck.check(Attacks.book(List.of(attack))).problems();
                yield problems.stream().anyMatch(p -> p.path().equals(attack.path()))
                    ? "refused " + problems.get(0).message()
                    : "held";
              }
            };
      } catch (InvalidRules e) {
        outcome = "refused " + e.problems().get(0).message();
      } catch (RuntimeException | LinkageError e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
          cause = cause.getCause();
        }
        outcome = "held " + cause;
      }
      boolean marked =
          System.getProperty(MARK) != null
              || Files.deleteIfExists(file)
              || !Locale.getDefault().equals(locale)
              || !unharmed;
      Locale.setDefault(locale);
      System.out.println(
          attack.path() + " " + (marked ? "worked" : outcome.replaceAll("\\s+", " ")));
    }
    System.exit(0);
  }
}

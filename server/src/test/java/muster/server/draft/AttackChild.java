package muster.server.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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
   * refused}, or did not come so far as to meet the wall ({@code unreached}), and why. The reader
   * has refused it only where it names a line that a harmless rule has not, or says of its action
   * that it does more than conclude.
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
      boolean reached = true;
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
                reached = false;
                RuleCode code = BareRules.compileUndefended(attack);
                reached = true;
                System.clearProperty(MARK);
                unharmed = BareRules.runUnderLoader(code, Attacks.FACTS.subList(0, 1));
                yield "held";
              }
              case READER -> {
                List<RuleProblem> problems = new ArrayList<>();
                DrlReader.read(attack, Stage.FLAG, policy.vocabulary(), problems);
                yield refusal(attack, problems);
              }
              case ALL ->
                  refusal(attack, RuleCheck.check(Attacks.book(List.of(attack))).problems());
            };
      } catch (InvalidRules e) {
        outcome = (reached ? "refused " : "unreached ") + e.problems().get(0).message();
      } catch (RuntimeException | LinkageError e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
          cause = cause.getCause();
        }
        outcome = (!reached ? "unreached " : isLoaders(cause) ? "refused " : "held ") + cause;
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

  /** The loader says of each type that it does not know that there is none. */
  private static boolean isLoaders(Throwable cause) {
    return cause instanceof ClassNotFoundException || cause instanceof NoClassDefFoundError;
  }

  private static String refusal(RuleFile attack, List<RuleProblem> problems) {
    Set<String> harmless = Attacks.harmless().text().lines().collect(Collectors.toSet());
    List<String> lines = attack.text().lines().toList();
    for (RuleProblem problem : problems) {
      boolean own =
          problem.path().equals(attack.path())
              && problem.line() > 0
              && problem.line() <= lines.size()
              && !lines.get(problem.line() - 1).startsWith("//")
              && !harmless.contains(lines.get(problem.line() - 1));
      boolean action =
          problem.path().equals(attack.path())
              && problem.message().equals("an action only adds one conclusion");
      if (own || action) {
        return "refused " + problem.line() + " " + problem.message();
      }
    }
    return "held " + problems;
  }
}

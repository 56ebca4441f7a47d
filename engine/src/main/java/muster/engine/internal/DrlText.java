package muster.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.engine.RuleProblem;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Parses the text of a rule, and says in plain words where and why it cannot. */
final class DrlText {
  /** Said wherever rules are parsed: a property of Drools chooses another where it is not. */
  static final LanguageLevelOption GRAMMAR = LanguageLevelOption.DRL6;

  private static final Pattern VALUE = Pattern.compile("[\\w$\"].*");
  private static final Pattern LONE_SLASH = Pattern.compile("(?<!/)/(?!/)(?=[^\"]*$)");
  private static final List<String> EQUALS = List.of("=", "is", "equals");
  private static final String LOOK =
      "look for a comma, an operator, a bracket or a quote missing or too many here or just above";

  private final Places places;
  private final String name;
  private final List<RuleProblem> problems;

  DrlText(Places places, String name, List<RuleProblem> problems) {
    this.places = places;
    this.name = name;
    this.problems = problems;
  }

  /** What the text says; empty, with the problems told, when it makes no sense. */
  Optional<PackageDescr> parse() {
    List<RuleProblem> found = new ArrayList<>(Punctuation.problems(places));
    if (found.isEmpty()) {
      DrlParser parser = new DrlParser(GRAMMAR);
      Optional<PackageDescr> content = parsed(parser);
      if (content.isPresent() && !parser.hasErrors()) {
        return content;
      }
      found.addAll(new Outline(places, name).problems());
      if (found.isEmpty()) {
        found.add(lost(parser.getErrors()));
      }
    } else {
      found.addAll(new Outline(places, name).problems());
    }
    problems.addAll(found);
    return Optional.empty();
  }

  /** The parser throws whatever it likes at odd text; all of it means the same. */
  private Optional<PackageDescr> parsed(DrlParser parser) {
    try {
      return Optional.ofNullable(parser.parse(false, places.text()));
    } catch (DroolsParserException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private RuleProblem lost(List<DroolsError> errors) {
    Optional<ParserError> first =
        errors.stream()
            .filter(ParserError.class::isInstance)
            .map(ParserError.class::cast)
            .filter(e -> e.getRow() >= 1 && e.getRow() <= places.lines())
            .findFirst();
    if (first.isEmpty()) {
      return places.problemOfLine(
          new Outline(places, name).firstLine(), "the rule stops making sense", LOOK);
    }
    int at = places.startOf(first.get().getRow()) + Math.max(0, first.get().getCol());
    String token = Tokens.at(places.text(), at);
    if (EQUALS.contains(token)) {
      return places.problem(at, "`" + token + "` compares nothing", "did you mean `==`?");
    }
    Matcher slash =
        LONE_SLASH.matcher(places.line(first.get().getRow()).replaceFirst("(?<![/:])//.*$", ""));
    if (slash.find()) {
      return places.problem(
          places.startOf(first.get().getRow()) + slash.start(),
          "`/` does not belong in a condition",
          "a comment begins with `//`");
    }
    int end = before(at);
    char last = end > 0 ? places.text().charAt(end - 1) : '\n';
    if (VALUE.matcher(token).matches() && (Character.isLetterOrDigit(last) || last == '"')) {
      boolean above = places.lineOf(end - 1) < places.lineOf(at);
      return places.problem(
          above ? end : at,
          above
              ? "a comma or a bracket is missing at the end of the line"
              : "a comma or an operator is missing before `" + token + "`",
          "comparisons are parted by commas: `force == $force, service == $service`");
    }
    return places.problem(
        at,
        token.isEmpty()
            ? "the rule ends too early"
            : "the rule stops making sense at `" + token + "`",
        LOOK);
  }

  /** Where the text before an offset ends. */
  private int before(int at) {
    int end = Math.min(at, places.text().length());
    while (end > 0 && Character.isWhitespace(places.text().charAt(end - 1))) {
      end--;
    }
    return end;
  }
}

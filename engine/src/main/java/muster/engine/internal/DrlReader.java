package muster.engine.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.engine.Nearest;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.RuleText;
import muster.engine.Stage;
import muster.engine.Vocabulary;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads one rule file and holds every name in it against what there is, before anything is
 * compiled: facts, fields, words, variables, functions.
 */
public final class DrlReader {
  private final RuleFile file;
  private final Vocabulary vocabulary;
  private final List<RuleProblem> problems;

  private DrlReader(RuleFile file, Vocabulary vocabulary, List<RuleProblem> problems) {
    this.file = file;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** The rule; empty, with the problems told, when anything is wrong with it. */
  public static Optional<RuleText> read(
      RuleFile file, Stage stage, Vocabulary vocabulary, List<RuleProblem> problems) {
    int before = problems.size();
    Optional<RuleText> rule = new DrlReader(file, vocabulary, problems).read(stage);
    return problems.size() == before ? rule : Optional.empty();
  }

  private Optional<RuleText> read(Stage stage) {
    Metadata metadata = Metadata.read(file, problems);
    checkText();
    Optional<RuleDescr> parsed = parse();
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    RuleDescr rule = parsed.get();
    String name = file.path().substring(0, file.path().length() - ".drl".length());
    if (!rule.getName().equals(name)) {
      problem(
          rule.getLine(),
          "the rule is called `" + rule.getName() + "`",
          "a rule is called by its path: `" + name + "`");
    }
    rule.getAttributes()
        .keySet()
        .forEach(
            a ->
                problem(
                    rule.getLine(),
                    "the attribute `" + a + "` does not belong in a rule",
                    "its folder is its stage; leave it out"));
    if (rule.getParentName() != null
        || !rule.getAnnotationNames().isEmpty()
        || !rule.getNamedConsequences().isEmpty()) {
      problem(
          rule.getLine(),
          "the rule has more than conditions and one action",
          "leave out `extends`, annotations and labels");
    }
    Map<String, Variable> variables = new LinkedHashMap<>();
    List<String> uses = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    new Conditions(file, stage.part(), vocabulary, problems, variables, uses, counts, words)
        .check(rule.getLhs());
    Optional<Action> action =
        Action.check(file, stage.part(), rule, variables, vocabulary, words, problems);
    Sentence sentence = new Sentence(metadata.text("sentence"));
    checkSentence(metadata, sentence, variables, action);
    Optional<LocalDate> effective = effective(metadata);
    if (action.isEmpty() || effective.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RuleText(
            name,
            stage,
            metadata.text("title"),
            metadata.text("reference"),
            effective.get(),
            metadata.text("over-fires"),
            metadata.text("sentence"),
            action.get().concludes().getSimpleName(),
            action.get().flag(),
            uses,
            counts,
            words));
  }

  /** What the parsers of rules and of Java read differently has no place in a rule. */
  private void checkText() {
    String[] lines = file.text().split("\n", -1);
    int whens = 0;
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.contains("\\") || line.contains("/*") || line.contains("*/")) {
        problem(
            i + 1,
            "`" + (line.contains("\\") ? "\\" : "/*") + "` does not belong in a rule",
            "comments begin with // on a line of their own");
      }
      whens += line.equals("when") ? 1 : 0;
    }
    if (whens != 1) {
      problem(1, "the rule has no line `when`, or several", "write `when` on a line of its own");
    }
  }

  private Optional<RuleDescr> parse() {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr content = null;
    try {
      content = parser.parse(false, file.text());
    } catch (DroolsParserException e) {
      problem(1, "the file is not a rule", "begin with `rule \"" + file.path() + "\"`");
      return Optional.empty();
    }
    for (DroolsError error : parser.getErrors()) {
      int line = error instanceof ParserError place ? place.getRow() : 1;
      int column = error instanceof ParserError place ? place.getCol() + 1 : 0;
      String[] lines = file.text().split("\n", -1);
      String text = line >= 1 && line <= lines.length ? lines[line - 1].strip() : "";
      problems.add(
          new RuleProblem(
              file.path(),
              line,
              column,
              text.isEmpty()
                  ? "the rule ends too early"
                  : "the rule stops making sense in `" + text + "`",
              "look for a bracket, quote, comma, `when`, `then` or `end` missing here or just"
                  + " above"));
    }
    if (content == null || parser.hasErrors()) {
      return Optional.empty();
    }
    boolean other =
        !content.getImports().isEmpty()
            || !content.getFunctionImports().isEmpty()
            || !content.getAccumulateImports().isEmpty()
            || !content.getGlobals().isEmpty()
            || !content.getFunctions().isEmpty()
            || !content.getTypeDeclarations().isEmpty()
            || !content.getEnumDeclarations().isEmpty()
            || !content.getAttributes().isEmpty()
            || !content.getEntryPointDeclarations().isEmpty()
            || !content.getWindowDeclarations().isEmpty()
            || (content.getName() != null && !content.getName().isEmpty());
    if (other || content.getRules().size() != 1 || !content.getRules().get(0).isRule()) {
      problem(
          1,
          "the file holds something other than one rule",
          "only comments and one `rule … when … then … end` belong in it");
      return Optional.empty();
    }
    return Optional.of(content.getRules().get(0));
  }

  private void checkSentence(
      Metadata metadata,
      Sentence sentence,
      Map<String, Variable> variables,
      Optional<Action> action) {
    List<String> known = new ArrayList<>(variables.keySet());
    action.ifPresent(a -> known.addAll(FactTypes.components(a.concludes())));
    for (String variable : sentence.variables()) {
      if (action.isPresent() && !known.contains(variable)) {
        problem(
            metadata.line("sentence"),
            "the sentence names `" + variable + "`, which the rule does not know",
            Nearest.suggest(variable, known));
      }
    }
    if (sentence.isMalformed()) {
      problem(
          metadata.line("sentence"),
          "the sentence has a brace that belongs to no place",
          "write places as {$variable}, {value} or {$force|name}");
    }
    for (String style : sentence.styles()) {
      if (!Sentence.STYLES.contains(style)) {
        problem(
            metadata.line("sentence"),
            "the sentence shows something as `" + style + "`",
            Nearest.suggest(style, Sentence.STYLES));
      }
    }
  }

  private Optional<LocalDate> effective(Metadata metadata) {
    String text = metadata.text("effective");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      problem(metadata.line("effective"), "`" + text + "` is no date", "write it as 2009-12-31");
      return Optional.empty();
    }
  }

  private void problem(int line, String message, String help) {
    problems.add(new RuleProblem(file.path(), line, 0, message, help));
  }
}

package muster.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.engine.Nearest;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.RuleText;
import muster.engine.Stage;
import muster.engine.Vocabulary;
import muster.engine.tables.Written;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Reads one rule file and holds every name in it against what there is, before anything is
 * compiled: facts, fields, words, variables, functions.
 */
public final class DrlReader {
  private final RuleFile file;
  private final Places places;
  private final Stage stage;
  private final String name;
  private final Scope scope;
  private final List<RuleProblem> problems;
  private final List<RuleProblem> notes;

  private DrlReader(
      RuleFile file,
      Stage stage,
      Vocabulary vocabulary,
      List<RuleProblem> problems,
      List<RuleProblem> notes) {
    this.file = file;
    this.places = new Places(file);
    this.stage = stage;
    this.name = file.path().substring(0, file.path().length() - ".drl".length());
    this.scope = new Scope(places, stage.part(), vocabulary, problems);
    this.problems = problems;
    this.notes = notes;
  }

  /** The rule; empty, with the problems told, when anything is wrong with it. */
  public static Optional<RuleText> read(
      RuleFile file, Stage stage, Vocabulary vocabulary, List<RuleProblem> problems) {
    return read(file, stage, vocabulary, problems, new ArrayList<>());
  }

  /** The same, with what is worth knowing of it. */
  static Optional<RuleText> read(
      RuleFile file,
      Stage stage,
      Vocabulary vocabulary,
      List<RuleProblem> problems,
      List<RuleProblem> notes) {
    int before = problems.size();
    DrlReader reader = new DrlReader(file, stage, vocabulary, problems, notes);
    List<RuleText> rule = new ArrayList<>();
    Guarded.read(
        file,
        () -> reader.places.lineOf(reader.scope.reading()),
        problems,
        () -> reader.read().ifPresent(rule::add));
    return problems.size() == before ? rule.stream().findFirst() : Optional.empty();
  }

  /** Names a file by its text and the engine that reads it. */
  static String source(RuleFile file) {
    return BookReader.codeHash(List.of(file));
  }

  private Optional<RuleText> read() {
    int noted = notes.size();
    Metadata metadata = Metadata.read(places, problems);
    Optional<LocalDate> effective = effective(metadata);
    checkText();
    Optional<RuleDescr> parsed = new DrlText(places, name, problems).parse().flatMap(this::single);
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    RuleDescr rule = parsed.get();
    checkShape(rule);
    new Conditions(scope).check(rule.getLhs());
    Optional<Action> action = Action.check(rule, scope);
    checkSentence(metadata, action);
    scope.unused(notes);
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
            scope.facts(),
            scope.counted(),
            scope.words(),
            List.copyOf(scope.fields()),
            notes.size() == noted ? source(file) : ""));
  }

  /** What the parsers of rules and of Java read differently has no place in a rule. */
  private void checkText() {
    for (int number = 1; number <= places.lines(); number++) {
      String line = places.line(number);
      for (String odd : List.of("\\", "/*", "*/")) {
        if (line.contains(odd)) {
          problems.add(
              places.problem(
                  places.startOf(number) + line.indexOf(odd),
                  "`" + odd + "` does not belong in a rule",
                  "comments begin with // on a line of their own"));
          break;
        }
      }
      for (int i = 0; i < line.length(); i++) {
        if (isHidden(line.charAt(i))) {
          problems.add(
              places.problem(
                  places.startOf(number) + i,
                  "a character stands here that cannot be seen",
                  "type the words around it again; a line ends as the Enter key ends it"));
          break;
        }
      }
    }
  }

  /** Some readers of a rule end a line at these, and others do not. */
  private static boolean isHidden(char c) {
    return c == '\u2028' || c == '\u2029' || (Character.isISOControl(c) && c != '\t');
  }

  private Optional<RuleDescr> single(PackageDescr content) {
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
      boolean second = !other && content.getRules().size() > 1;
      problems.add(
          places.problemOfLine(
              second ? content.getRules().get(1).getLine() : new Outline(places, name).firstLine(),
              "the file holds something other than one rule",
              "only comments and one `rule … when … then … end` belong in it"));
      return Optional.empty();
    }
    return Optional.of(content.getRules().get(0));
  }

  private void checkShape(RuleDescr rule) {
    int line = Math.max(1, rule.getLine());
    if (!rule.getName().equals(name)) {
      int at = places.find("\"" + rule.getName(), places.startOf(line), places.text().length());
      problems.add(
          places.problem(
              at + 1,
              "the rule is called `" + rule.getName() + "`",
              "a rule is called by its path: `" + name + "`"));
    }
    for (String attribute : rule.getAttributes().keySet()) {
      problems.add(
          places.problem(
              places.find(attribute, places.startOf(line), places.text().length()),
              "the attribute `" + attribute + "` does not belong in a rule",
              "its folder is its stage; leave it out"));
    }
    if (rule.getParentName() != null
        || !rule.getAnnotationNames().isEmpty()
        || !rule.getNamedConsequences().isEmpty()) {
      problems.add(
          places.problemOfLine(
              line,
              "the rule has more than conditions and one action",
              "leave out `extends`, annotations and labels"));
    }
    problems.addAll(new Outline(places, name).ownLines());
  }

  private void checkSentence(Metadata metadata, Optional<Action> action) {
    Sentence sentence = new Sentence(metadata.text("sentence"));
    List<String> known = new ArrayList<>(scope.variables());
    action.ifPresent(a -> known.addAll(FactTypes.components(a.concludes())));
    scope.shown(sentence.variables());
    for (String variable : sentence.variables()) {
      if (action.isPresent() && !known.contains(variable)) {
        sentence(
            metadata,
            "{" + variable,
            "the sentence names `" + variable + "`, which the rule does not know",
            Nearest.suggest(variable, known));
      }
    }
    if (sentence.isMalformed()) {
      problems.add(
          places.problem(
              metadata.strayBrace("sentence", Sentence.PLACE),
              "the sentence has a brace that belongs to no place",
              "write places as {$variable}, {value} or {$force|name}"));
    }
    for (String style : sentence.styles()) {
      if (!Sentence.STYLES.contains(style)) {
        sentence(
            metadata,
            "|" + style,
            "the sentence shows something as `" + style + "`",
            Nearest.suggest(style, Sentence.STYLES));
      }
    }
  }

  private void sentence(Metadata metadata, String word, String message, String help) {
    int at = metadata.offset("sentence", word) + 1;
    problems.add(places.problem(at, message, help));
  }

  private Optional<LocalDate> effective(Metadata metadata) {
    String text = metadata.text("effective");
    if (text.isEmpty() || Written.isDate(text)) {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
    problems.add(
        places.problem(
            metadata.offset("effective", text),
            "`" + text + "` is no date",
            Written.dateHelp(text)));
    return Optional.empty();
  }
}

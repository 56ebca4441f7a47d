package muster.engine.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import muster.engine.Nearest;
import muster.engine.Part;
import muster.engine.RuleProblem;
import muster.engine.Vocabulary;

/** What one rule knows while it is read: its variables, and the words and facts it has named. */
final class Scope {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

  private final Places places;
  private final Part part;
  private final Vocabulary vocabulary;
  private final List<RuleProblem> problems;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Map<String, Integer> bound = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> cited = new HashSet<>();
  private final Set<String> unknown = new TreeSet<>();
  private final List<String> words = new ArrayList<>();
  private final List<String> facts = new ArrayList<>();
  private final List<String> counted = new ArrayList<>();
  private final Set<String> fields = new TreeSet<>();
  private int reading;

  Scope(Places places, Part part, Vocabulary vocabulary, List<RuleProblem> problems) {
    this.places = places;
    this.part = part;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  Places places() {
    return places;
  }

  Part part() {
    return part;
  }

  /** The words of closed sets it names, as {@code set/word}. */
  List<String> words() {
    return words;
  }

  /** The kinds of facts it looks at. */
  List<String> facts() {
    return facts;
  }

  /** Those of them that it counts or misses. */
  List<String> counted() {
    return counted;
  }

  /** The fields it looks at, each as {@code Fact.field}. */
  Set<String> fields() {
    return fields;
  }

  /** Names of the variables that can be used now. */
  Set<String> variables() {
    return Set.copyOf(variables.keySet());
  }

  /** What a variable that can be used now stands for. */
  Optional<Variable> find(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** Forgets the variables that are not among these: they belonged to an inner pattern. */
  void keep(Set<String> names) {
    variables.keySet().retainAll(names);
  }

  /** Says that what stands at an offset is about to be read. */
  void reads(int offset) {
    reading = offset;
  }

  /** The offset of what was read last; 0 when nothing was. */
  int reading() {
    return reading;
  }

  /** Binds a variable; without its $ it could be a name that the engine's own code goes by. */
  void bind(String name, Variable variable, int offset) {
    if (!VARIABLE.matcher(name).matches()) {
      problem(
          offset,
          "`" + name + "` is no name of a variable",
          name.matches("\\w+") ? "did you mean `$" + name + "`?" : "a variable begins with $");
    }
    bound.putIfAbsent(name, offset);
    if (variables.putIfAbsent(name, variable) != null) {
      problem(offset, "`" + name + "` is bound twice", "give the second another name");
    }
  }

  /** Binds the result of an accumulate: even unused, it makes the conclusion cite what it holds. */
  void result(String name, Variable variable, int offset) {
    bind(name, variable, offset);
    cited.add(name);
  }

  /** The variable of this name, used at an offset; a problem is told where there is none. */
  Optional<Variable> use(String name, int offset) {
    used.add(name);
    if (!variables.containsKey(name)) {
      unknown.add(name);
      problem(offset, "`" + name + "` is not bound above", meant(name));
    }
    return find(name);
  }

  private String meant(String name) {
    if (!name.startsWith("$") && !variables.containsKey("$" + name)) {
      return "did you mean `\"" + name + "\"`? words stand between two \"";
    }
    return variables.isEmpty()
        ? "bind it to a field first: `" + name + " : force`"
        : Nearest.suggest(name, variables.keySet());
  }

  /** Says that the rule's sentence shows these variables. */
  void shown(List<String> names) {
    used.addAll(names);
  }

  /** A word of a closed set, named at an offset; a problem is told where it is none. */
  void word(String set, String word, int offset) {
    if (vocabulary.has(set, word)) {
      words.add(set + "/" + word);
    } else {
      problem(
          offset,
          "`%s` is no %s".formatted(word, set),
          Nearest.suggest(word, vocabulary.words(set)));
    }
  }

  /**
   * Tells the variables that are bound and used nowhere, where another one that is used and not
   * bound shows what was meant; the others go to {@code notes}.
   */
  void unused(List<RuleProblem> notes) {
    bound.forEach(
        (name, offset) -> {
          if (used.contains(name)) {
            return;
          }
          Optional<String> meant = Nearest.to(name, unknown);
          String message = "`" + name + "` is bound here and used nowhere";
          if (meant.isPresent()) {
            problem(offset, message, "did you mean `" + meant.get() + "`?");
          } else if (!cited.contains(name)) {
            notes.add(places.problem(offset, message, "leave it out, or use it"));
          }
        });
  }

  /** How many problems have been told. */
  int told() {
    return problems.size();
  }

  void problem(int offset, String message, String help) {
    problems.add(places.problem(offset, message, help));
  }
}

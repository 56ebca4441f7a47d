package muster.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.Stage;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.internal.builder.InternalKieBuilder;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Compiles rule texts that have passed {@link DrlReader} to byte code, in memory. */
public final class RuleCompiler {
  /** The one that begins the conditions: comments may stand before it, with a word of the kind. */
  private static final Pattern WHEN =
      Pattern.compile("^[ \\t]*when\\b", Pattern.MULTILINE | Pattern.UNIX_LINES);

  private static final String ROOT = "src/main/resources/";

  private RuleCompiler() {}

  /**
   * The byte code of a rule book's rules.
   *
   * @throws InvalidRules when a rule does not compile
   */
  public static RuleCode compile(RuleBook book) {
    return compile(book, Optional.empty());
  }

  /**
   * The same, faster where some stages were compiled before: rules of other stages are of other
   * packages and name nothing of each other.
   *
   * @param before whatever was compiled, of this or another rule book
   */
  public static RuleCode compile(RuleBook book, Optional<RuleCode> before) {
    SortedMap<String, String> stages = new TreeMap<>();
    SortedMap<String, byte[]> classes = new TreeMap<>();
    List<RuleFile> others = new ArrayList<>();
    for (Map.Entry<String, List<RuleFile>> stage : rulesByStage(book).entrySet()) {
      String hash = BookReader.codeHash(stage.getValue());
      stages.put(stage.getKey(), hash);
      if (before.isPresent() && hash.equals(before.get().stages().get(stage.getKey()))) {
        classes.putAll(classesOf(stage.getKey(), before.get()));
      } else {
        others.addAll(stage.getValue());
      }
    }
    if (!others.isEmpty()) {
      classes.putAll(compile(others));
    }
    return new RuleCode(book.codeHash(), book.rules(), stages, classes);
  }

  private static Map<String, List<RuleFile>> rulesByStage(RuleBook book) {
    return book.files().stream()
        .filter(f -> f.path().endsWith(".drl"))
        .collect(Collectors.groupingBy(RuleCompiler::folder, TreeMap::new, Collectors.toList()));
  }

  private static Map<String, byte[]> classesOf(String stage, RuleCode code) {
    String in = ByteCode.RULES + stage + "stage.";
    // The first name after all those that begin so: '/' comes after '.'.
    return code.classes().subMap(in, ByteCode.RULES + stage + "stage/");
  }

  private static Map<String, byte[]> compile(List<RuleFile> rules) {
    KieServices services = KieServices.Factory.get();
    KieBuilder builder = build(services, rules);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new InvalidRules(problems(builder, rules));
    }
    InternalKieModule module = (InternalKieModule) builder.getKieModule();
    try {
      SortedMap<String, byte[]> classes = new TreeMap<>();
      for (String name : module.getFileNames()) {
        if (name.endsWith(".class") && name.startsWith("muster/rules/")) {
          classes.put(
              name.substring(0, name.length() - ".class".length()).replace('/', '.'),
              module.getBytes(name));
        }
      }
      return classes;
    } finally {
      services.getRepository().removeKieModule(module.getReleaseId());
    }
  }

  private static KieBuilder build(KieServices services, List<RuleFile> rules) {
    KieFileSystem files = services.newKieFileSystem();
    for (RuleFile rule : rules) {
      files.write(ROOT + "muster/rules/" + path(rule), prepared(rule));
    }
    KieBuilder builder =
        ((InternalKieBuilder) services.newKieBuilder(files, RuleLoader.forBuilding()))
            .withKModuleModel(
                services
                    .newKieModuleModel()
                    .setConfigurationProperty(
                        LanguageLevelOption.PROPERTY_NAME, DrlText.GRAMMAR.name()));
    builder.buildAll(ExecutableModelProject.class);
    return builder;
  }

  private static String folder(RuleFile rule) {
    return rule.path().substring(0, rule.path().indexOf('/'));
  }

  /** Folders become packages, and "return" is no name for a package. */
  private static String path(RuleFile rule) {
    return rule.path().replaceFirst("/", "stage/");
  }

  /** The loader says package, imports and stage, so that no rule's author has to. */
  private static String prepared(RuleFile rule) {
    String folder = folder(rule);
    Stage stage = Stage.find(folder).orElseThrow();
    Matcher when = WHEN.matcher(rule.text());
    String text =
        when.replaceFirst(
            Matcher.quoteReplacement("ruleflow-group \"" + stage.folder() + "\" when"));
    return "package muster.rules."
        + folder
        + "stage;\n"
        + FactTypes.imports(rule.text())
        + "import java.util.List;\n"
        + text;
  }

  /** Drools' own words help nobody who wrote a rule; only the file it blames is taken from it. */
  private static Set<RuleProblem> problems(KieBuilder builder, List<RuleFile> rules) {
    Set<RuleProblem> problems = new TreeSet<>();
    for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
      String blamed = String.valueOf(message.getPath()) + " " + message.getText();
      for (RuleFile rule : rules) {
        String name = rule.path().substring(0, rule.path().length() - ".drl".length());
        if (blamed.contains(path(rule)) || blamed.contains(name)) {
          problems.add(problem(rule.path()));
        }
      }
    }
    return problems.isEmpty() ? unblamed(rules) : problems;
  }

  /** Those of some rules that do not compile, of which the compiler blames none: by halving. */
  private static Set<RuleProblem> unblamed(List<RuleFile> rules) {
    Set<RuleProblem> problems = new TreeSet<>();
    if (rules.size() > 1) {
      int half = rules.size() / 2;
      for (List<RuleFile> some :
          List.of(rules.subList(0, half), rules.subList(half, rules.size()))) {
        KieBuilder builder = build(KieServices.Factory.get(), some);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
          problems.addAll(problems(builder, some));
        }
      }
    }
    if (problems.isEmpty()) { // one rule alone, or rules that compile but for one another
      rules.forEach(rule -> problems.add(problem(rule.path())));
    }
    return problems;
  }

  private static RuleProblem problem(String path) {
    return new RuleProblem(
        path,
        0,
        0,
        "the rule does not compile",
        "a value of one kind may stand where another is wanted: a text for a number, or a list for"
            + " a single value");
  }
}

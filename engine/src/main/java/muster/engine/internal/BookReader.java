package muster.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import muster.engine.EngineVersion;
import muster.engine.InvalidRules;
import muster.engine.Nearest;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.RuleText;
import muster.engine.Stage;
import muster.engine.Vocabulary;
import muster.engine.tables.Marking;
import muster.engine.tables.Markings;
import muster.engine.tables.ParameterFile;
import muster.engine.tables.ParameterReader;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.PolicyTable;
import muster.engine.tables.TableFile;
import muster.engine.tables.TableReader;
import muster.engine.tables.WholePolicy;
import muster.engine.tables.WholeTable;

/** Sorts the files of a rule book into parameters, tables and rules, and reads each kind. */
public final class BookReader {
  private static final String PARAMETERS = "parameters";
  private static final String TABLES = "tables";
  public static final String EXAMPLES = ".examples.yaml";

  private final List<RuleProblem> problems = new ArrayList<>();
  private final List<ParameterFile> parameters = new ArrayList<>();
  private final Map<PolicyTable, TableFile> tables = new EnumMap<>(PolicyTable.class);
  private final List<RuleFile> drl = new ArrayList<>();
  private final List<RuleProblem> notes = new ArrayList<>();
  private final Set<String> parameterNames = new TreeSet<>();

  /** The rule of a file, where it was read before. */
  private final Function<RuleFile, Optional<RuleText>> before;

  private BookReader(Function<RuleFile, Optional<RuleText>> before) {
    this.before = before;
  }

  /**
   * The rule book that these files make up.
   *
   * @param before rules that were read before; those that these files still have are not read again
   * @throws InvalidRules with everything that is wrong with them
   */
  public static RuleBook read(Collection<RuleFile> files, Collection<RuleText> before) {
    return new BookReader(bySource(before)).book(files);
  }

  /**
   * The same where the files of those rules are at hand, which need not be hashed then.
   *
   * @param before rules that were read before, by their file
   */
  public static RuleBook read(Collection<RuleFile> files, Map<RuleFile, RuleText> before) {
    return new BookReader(file -> Optional.ofNullable(before.get(file))).book(files);
  }

  private static Function<RuleFile, Optional<RuleText>> bySource(Collection<RuleText> rules) {
    Map<String, RuleText> known = new HashMap<>();
    rules.forEach(rule -> known.put(rule.source(), rule));
    return file -> Optional.ofNullable(known.get(DrlReader.source(file)));
  }

  /** The hash of these files' paths and texts. */
  public static String hash(Collection<RuleFile> files) {
    return Hashes.ofFiles(files);
  }

  /**
   * Everything that can be read of these files, and everything that is wrong with them.
   *
   * @param heldBack the paths of further files, of which nothing is known but that they are there
   * @param before rules that were read before; those that these files still have are not read again
   */
  static Reading inspect(
      Collection<RuleFile> files, Set<String> heldBack, Collection<RuleText> before) {
    BookReader reader = new BookReader(bySource(before));
    heldBack.forEach(reader::holdBack);
    Vocabulary words = reader.policy(files);
    return reader.reading(files, heldBack, words);
  }

  /** Whatever names something in it may be right. */
  private void holdBack(String path) {
    name(path, PARAMETERS, ".yaml").ifPresent(parameterNames::add);
    name(path, TABLES, ".csv").flatMap(PolicyTable::find).ifPresent(t -> tables.put(t, unread(t)));
  }

  private static TableFile unread(PolicyTable table) {
    return new TableFile(table, List.of(), Set.of(), false);
  }

  /** What a file is called that lies in a folder and has an ending. */
  private static Optional<String> name(String path, String folder, String ending) {
    return folder(path).equals(folder) && path.endsWith(ending)
        ? Optional.of(path.substring(path.lastIndexOf('/') + 1, path.length() - ending.length()))
        : Optional.empty();
  }

  private RuleBook book(Collection<RuleFile> files) {
    Vocabulary words = policy(files);
    List<RuleText> rules = rules(words);
    if (!problems.isEmpty()) {
      throw new InvalidRules(problems);
    }
    return new RuleBook(files, rules, parameters, tables.values());
  }

  private Reading reading(Collection<RuleFile> files, Set<String> heldBack, Vocabulary words) {
    List<RuleText> rules = rules(words);
    return new Reading(
        List.copyOf(files),
        heldBack,
        rules,
        parameters,
        List.copyOf(tables.values()),
        words,
        problems,
        notes);
  }

  /** The hash of these rules' texts and of the engine that they are compiled for. */
  static String codeHash(Collection<RuleFile> drl) {
    return Hashes.of(List.of(EngineVersion.get(), FactTypes.fingerprint(), Hashes.ofFiles(drl)));
  }

  /** The hash of the rules among files of which nothing has been read. */
  public static String codeHashOf(Collection<RuleFile> files) {
    return codeHash(files.stream().filter(BookReader::isRule).toList());
  }

  private static boolean isRule(RuleFile file) {
    return Stage.find(folder(file.path())).isPresent() && file.path().endsWith(".drl");
  }

  /** Reads and checks the parameters and tables, sets the rules aside, and gives all words. */
  private Vocabulary policy(Collection<RuleFile> files) {
    Set<String> paths = new HashSet<>();
    for (RuleFile file : files) {
      if (!paths.add(file.path())) {
        problem(file.path(), "the file is there twice", "keep one of them");
      }
      Guarded.read(file, problems, () -> sort(file));
    }
    for (PolicyTable table : PolicyTable.values()) {
      if (!tables.containsKey(table)) {
        problem(table.path(), "the table is missing", "its columns are in the rule guide");
        tables.put(table, unread(table));
      }
    }
    List<TableFile> sound = tables.values().stream().filter(this::isSound).toList();
    sound.forEach(t -> WholeTable.check(t, problems));
    WholePolicy.check(sound, parameters, problems);
    checkWeighed(PolicyTable.STANDARD_HEADINGS, HEADINGS);
    checkWeighed(PolicyTable.HARM_DIMENSIONS, DIMENSIONS);
    return words();
  }

  /** Whether nothing is wrong with any row: a row left out must not be told as missing. */
  private boolean isSound(TableFile table) {
    return table.complete() && problems.stream().noneMatch(p -> p.path().equals(table.path()));
  }

  /** All words, those of parameters and rows with a problem included. */
  private Vocabulary words() {
    Map<String, Set<String>> sets =
        sets(tables.values(), parameterNames, TableFile::words, row -> true);
    Set<String> open = new TreeSet<>();
    tables.values().stream()
        .filter(t -> !t.complete() && !t.table().vocabulary().isEmpty())
        .forEach(t -> open.add(t.table().vocabulary()));
    return new Vocabulary(sets, open);
  }

  /** Whether the words that a rule named when it was read are words still. */
  private static boolean knows(Vocabulary vocabulary, RuleText rule) {
    return rule.words().stream()
        .map(w -> w.split("/", 2))
        .allMatch(w -> vocabulary.has(w[0], w[1]));
  }

  private List<RuleText> rules(Vocabulary words) {
    List<RuleText> rules = new ArrayList<>();
    for (RuleFile file : drl) {
      Optional<RuleText> known = before.apply(file).filter(rule -> knows(words, rule));
      if (known.isPresent()) {
        rules.add(known.get());
        continue;
      }
      Stage stage = Stage.find(folder(file.path())).orElseThrow();
      DrlReader.read(file, stage, words, problems, notes).ifPresent(rules::add);
    }
    new StageOrder(drl, rules, problems).check();
    return rules;
  }

  private void sort(RuleFile file) {
    String path = file.path();
    String folder = folder(path);
    String name = path.substring(path.lastIndexOf('/') + 1);
    Optional<String> parameter = name(path, PARAMETERS, ".yaml");
    Optional<String> table = name(path, TABLES, ".csv");
    if (parameter.isPresent()) {
      parameterNames.add(parameter.get());
      ParameterReader.read(parameter.get(), file, problems).ifPresent(parameters::add);
    } else if (table.isPresent()) {
      table(file, table.get());
    } else if (isRule(file)) {
      drl.add(file);
    } else if (Stage.find(folder).isEmpty()
        && !folder.equals(PARAMETERS)
        && !folder.equals(TABLES)) {
      List<String> folders = new ArrayList<>(Stage.folders());
      folders.addAll(List.of(PARAMETERS, TABLES));
      problem(path, "there is no stage `" + folder + "`", Nearest.suggest(folder, folders));
    } else if (!name.endsWith(EXAMPLES)) {
      problem(
          path,
          "`" + name + "` is no file of the folder `" + folder + "`",
          "parameters end in .yaml, tables in .csv, rules in .drl, their examples in " + EXAMPLES);
    }
  }

  private void table(RuleFile file, String name) {
    Optional<PolicyTable> table = PolicyTable.find(name);
    if (table.isEmpty()) {
      problem(
          file.path(),
          "there is no table `" + name + "`",
          Nearest.suggest(
              name,
              java.util.Arrays.stream(PolicyTable.values()).map(PolicyTable::tableName).toList()));
      return;
    }
    tables.put(table.get(), TableReader.read(table.get(), file, problems));
  }

  /**
   * The words of these tables and parameters, by the keys chosen of each table and the rows that
   * count.
   */
  public static Vocabulary vocabulary(
      Collection<TableFile> tables,
      Collection<ParameterFile> parameters,
      Function<TableFile, Set<String>> keys,
      Predicate<PolicyRow> counts) {
    return new Vocabulary(
        sets(tables, parameters.stream().map(ParameterFile::name).toList(), keys, counts));
  }

  private static Map<String, Set<String>> sets(
      Collection<TableFile> tables,
      Collection<String> parameters,
      Function<TableFile, Set<String>> keys,
      Predicate<PolicyRow> counts) {
    Map<String, Set<String>> sets = new TreeMap<>();
    sets.put("heading", new TreeSet<>(HEADINGS));
    sets.put("harm dimension", new TreeSet<>(DIMENSIONS));
    sets.put("parameter", new TreeSet<>(parameters));
    for (TableFile table : tables) {
      if (!table.table().vocabulary().isEmpty()) {
        sets.put(table.table().vocabulary(), keys.apply(table));
      }
      if (table.table() == PolicyTable.MARKINGS) {
        sets.put(Markings.REFUSED_WORDS, refused(table, counts));
      }
    }
    return sets;
  }

  private static Set<String> refused(TableFile markings, Predicate<PolicyRow> counts) {
    return markings.rows().stream()
        .filter(counts)
        .map(row -> (Marking) row.fact())
        .filter(marking -> marking.handling().equals(Markings.REFUSED))
        .map(Marking::marking)
        .collect(Collectors.toSet());
  }

  /** The columns of the dataset format that these two tables weigh. */
  private static final List<String> HEADINGS =
      List.of("capacity", "capability", "consistency", "connectivity");

  private static final List<String> DIMENSIONS =
      List.of(
          "physical",
          "psychological",
          "financial",
          "community",
          "public_expectation",
          "environmental");

  private void checkWeighed(PolicyTable table, List<String> columns) {
    for (String column : columns) {
      Set<String> words = new TreeSet<>(tables.get(table).words());
      boolean misspelt =
          words.stream()
              .filter(w -> !columns.contains(w))
              .anyMatch(w -> Nearest.to(w, columns).filter(column::equals).isPresent());
      if (tables.get(table).complete() && !words.contains(column) && !misspelt) {
        problem(
            table.path(),
            "the " + table.keyColumn() + " `" + column + "` has no row",
            "a weight of 0 leaves it out of account");
      }
    }
    for (PolicyRow row : tables.get(table).rows()) {
      String key = row.cells().get(table.keyColumn());
      if (!columns.contains(key)) {
        problems.add(
            new RuleProblem(
                table.path(),
                row.number(),
                1,
                "`" + key + "` is no " + table.keyColumn(),
                Nearest.suggest(key, columns)));
      }
    }
  }

  private static String folder(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private void problem(String path, String message, String help) {
    problems.add(new RuleProblem(path, 0, 0, message, help));
  }
}

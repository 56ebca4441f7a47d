package muster.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import muster.engine.facts.Fact;
import muster.engine.facts.Parameter;
import muster.engine.internal.BookReader;
import muster.engine.internal.RuleCode;
import muster.engine.internal.SourceLimits;
import muster.engine.tables.Curves;
import muster.engine.tables.DatedValue;
import muster.engine.tables.ParameterFile;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.TableFile;
import muster.engine.tables.WeightSets;

/**
 * One immutable version of the rule files, named by the hash of its content. Every name in it has
 * been held against what there is; nothing has been compiled.
 */
public final class RuleBook {
  private final List<RuleFile> files;
  private final List<RuleText> rules;
  private final List<ParameterFile> parameters;
  private final List<TableFile> tables;

  /** Worked out when first asked for: of a book that is only tried, nobody asks. */
  private volatile String hash;

  private volatile String codeHash;

  /** Of parts that {@link BookReader} has read and found right. */
  public RuleBook(
      Collection<RuleFile> files,
      Collection<RuleText> rules,
      Collection<ParameterFile> parameters,
      Collection<TableFile> tables) {
    this.files = files.stream().sorted(Comparator.comparing(RuleFile::path)).toList();
    this.rules =
        rules.stream()
            .sorted(Comparator.comparing(RuleText::stage).thenComparing(RuleText::name))
            .toList();
    this.parameters =
        parameters.stream().sorted(Comparator.comparing(ParameterFile::name)).toList();
    this.tables = tables.stream().sorted(Comparator.comparing(TableFile::name)).toList();
  }

  /**
   * The rule book that these files make up, in whatever order they come.
   *
   * @throws InvalidRules with everything that is wrong with them
   */
  public static RuleBook read(Collection<RuleFile> files) {
    SourceLimits.require(files);
    return BookReader.read(files, List.of());
  }

  /**
   * The same, faster where rules have been compiled before: those are not read again.
   *
   * @param precompiled what {@link Assessor#compile} gave for this or another rule book; rules that
   *     are others, or of another engine, are left aside
   * @throws InvalidRules with everything that is wrong with the files
   */
  public static RuleBook read(Collection<RuleFile> files, byte[] precompiled) {
    SourceLimits.require(files);
    return BookReader.read(
        files, RuleCode.fromBytes(precompiled).map(RuleCode::rules).orElse(List.of()));
  }

  /**
   * The rule book that other files make up. The rules that it shares with this one are not read
   * again.
   *
   * @throws InvalidRules with everything that is wrong with the files
   */
  public RuleBook with(Collection<RuleFile> others) {
    SourceLimits.require(others, files);
    return BookReader.read(others, read());
  }

  /** The same files, as if they said these values and rows instead of theirs. */
  public RuleBook saying(Collection<ParameterFile> values, Collection<TableFile> rows) {
    RuleBook other = new RuleBook(files, rules, values, rows);
    other.hash = hash();
    other.codeHash = codeHash();
    return other;
  }

  /** Its rules by their files, but for those of which there is something to tell. */
  private Map<RuleFile, RuleText> read() {
    Map<String, RuleText> byPath = new HashMap<>();
    rules.stream().filter(r -> !r.source().isEmpty()).forEach(r -> byPath.put(r.path(), r));
    Map<RuleFile, RuleText> read = new HashMap<>();
    for (RuleFile file : files) {
      if (byPath.containsKey(file.path())) {
        read.put(file, byPath.get(file.path()));
      }
    }
    return read;
  }

  /**
   * The hash that the rule book of these files has, right or not, in whatever order they come: one
   * can be named before it is known to be right.
   */
  public static String hashOf(Collection<RuleFile> files) {
    return BookReader.hash(files);
  }

  /** Hash of all its files: lower-case hexadecimal SHA-256. */
  public String hash() {
    if (hash == null) {
      hash = hashOf(files);
    }
    return hash;
  }

  /** Hash of its rules alone, and of the engine they are compiled for. */
  public String codeHash() {
    if (codeHash == null) {
      codeHash = codeHash(files);
    }
    return codeHash;
  }

  /**
   * The {@link #codeHash()} of the rule book that these files would make up, whatever else may be
   * wrong with them: nothing is read but their names and text.
   */
  public static String codeHash(Collection<RuleFile> files) {
    return BookReader.codeHashOf(files);
  }

  /** Its files by path. */
  public List<RuleFile> files() {
    return files;
  }

  /** Its rules by stage and name. */
  public List<RuleText> rules() {
    return rules;
  }

  /** Its parameters by name. */
  public List<ParameterFile> parameters() {
    return parameters;
  }

  /** Its tables by name. */
  public List<TableFile> tables() {
    return tables;
  }

  /**
   * The words in force on a day.
   *
   * @throws InvalidRules when a parameter or table says nothing yet on that day
   */
  public Vocabulary vocabulary(LocalDate day) {
    requireInForce(day);
    return vocabulary(t -> t.wordsInForce(day), row -> row.inForce(day));
  }

  /** The words in force on any day. */
  public Vocabulary vocabulary() {
    return vocabulary(TableFile::words, row -> true);
  }

  private Vocabulary vocabulary(
      Function<TableFile, Set<String>> keys, Predicate<PolicyRow> counts) {
    return BookReader.vocabulary(tables, parameters, keys, counts);
  }

  /**
   * The parameters and table rows in force on a day, as the rules are given them, with the weights
   * of one weight set.
   *
   * @throws InvalidRules when a parameter or table says nothing yet on that day
   * @throws IllegalArgumentException when there is no such weight set
   */
  public List<Fact> inForce(LocalDate day, String weightSet) {
    requireInForce(day);
    List<Fact> facts = new ArrayList<>();
    for (ParameterFile parameter : parameters) {
      DatedValue value = parameter.find(day).orElseThrow();
      facts.add(new Parameter(parameter.name(), value.value().doubleValue(), value.from()));
    }
    for (TableFile table : tables) {
      if (WeightSets.isFor(table.table())) {
        facts.addAll(WeightSets.of(table).weights(weightSet, day));
      } else {
        table.inForce(day).forEach(row -> facts.add(row.fact()));
      }
    }
    facts.addAll(Curves.drawn(facts));
    return facts;
  }

  /** The weight sets that every table of weights has, by the day from which they count. */
  public List<String> weightSets() {
    return WeightSets.common(tables);
  }

  /**
   * The weight set that counts on a day.
   *
   * @throws InvalidRules when none does yet
   */
  public String weightSet(LocalDate day) {
    requireInForce(day);
    return WeightSets.current(tables, day);
  }

  private void requireInForce(LocalDate day) {
    Stream<RuleProblem> unset =
        parameters.stream()
            .filter(p -> p.find(day).isEmpty())
            .map(p -> notYet(p.path(), p.name(), day, Optional.of(p.values().get(0).from())));
    Stream<RuleProblem> empty =
        tables.stream()
            .filter(t -> t.table().isNeeded() && t.inForce(day).isEmpty())
            .map(
                t ->
                    notYet(
                        t.path(),
                        t.name(),
                        day,
                        t.rows().stream()
                            .map(PolicyRow::from)
                            .filter(from -> from.isAfter(day))
                            .min(Comparator.naturalOrder())));
    List<RuleProblem> problems = Stream.concat(unset, empty).toList();
    if (!problems.isEmpty()) {
      throw new InvalidRules(problems);
    }
  }

  private static RuleProblem notYet(
      String path, String name, LocalDate day, Optional<LocalDate> first) {
    return new RuleProblem(
        path,
        0,
        0,
        "`" + name + "` says nothing on " + day,
        first
            .map(f -> "its first value is from " + f + ": take a later date, or add a value")
            .orElse("add rows that are in force on that day"));
  }

  /** The text of each of its references by the key that findings cite, for explaining them. */
  public Map<String, String> references() {
    Map<String, String> references = new TreeMap<>();
    for (ParameterFile parameter : parameters) {
      for (DatedValue value : parameter.values()) {
        references.put(
            new Parameter(parameter.name(), value.value().doubleValue(), value.from()).key(),
            value.reference());
      }
    }
    for (TableFile table : tables) {
      table.rows().forEach(row -> references.put(row.fact().key(), row.reference()));
    }
    Curves.references(tables).forEach(references::putIfAbsent);
    return new LinkedHashMap<>(references);
  }
}

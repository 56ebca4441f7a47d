package muster.engine.internal;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.engine.Part;
import muster.engine.arithmetic.Cover;
import muster.engine.arithmetic.Curves;
import muster.engine.arithmetic.Days;
import muster.engine.arithmetic.Extremes;
import muster.engine.arithmetic.Loads;
import muster.engine.arithmetic.Means;
import muster.engine.arithmetic.Risks;
import muster.engine.arithmetic.Rounding;
import muster.engine.arithmetic.Splits;
import muster.engine.arithmetic.Strands;
import muster.engine.arithmetic.Sums;
import muster.engine.facts.Fact;
import muster.engine.facts.Parameter;
import muster.engine.findings.Conclusion;
import muster.engine.tables.Band;

/** Everything a rule may name: the one list of facts, conclusions and functions. */
final class FactTypes {
  private static final Map<String, Class<? extends Record>> TYPES = new TreeMap<>();
  private static final Pattern NO_WORD = Pattern.compile("\\W+");

  /** Classes whose public static methods an action may call. */
  static final List<Class<?>> FUNCTIONS =
      List.of(
          Cover.class,
          Curves.class,
          Days.class,
          Extremes.class,
          Loads.class,
          Means.class,
          Risks.class,
          Rounding.class,
          Splits.class,
          Strands.class,
          Sums.class);

  static {
    for (Part part : Part.values()) {
      PartTypes.of(part).forEach(type -> TYPES.put(type.getSimpleName(), type));
    }
  }

  /** Worked out once: it is asked for with every file. */
  private static final String FINGERPRINT = signatures();

  private FactTypes() {}

  static Optional<Class<? extends Record>> find(String name) {
    return Optional.ofNullable(TYPES.get(name));
  }

  /** Every one of them. */
  static Collection<Class<? extends Record>> all() {
    return TYPES.values();
  }

  static List<String> names() {
    return List.copyOf(TYPES.keySet());
  }

  /** The names that the rules of a part may use. */
  static List<String> names(Part part) {
    return PartTypes.of(part).stream().map(Class::getSimpleName).sorted().toList();
  }

  static List<String> conclusions() {
    return TYPES.values().stream()
        .filter(Conclusion.class::isAssignableFrom)
        .map(Class::getSimpleName)
        .toList();
  }

  /** What the rules of a part may conclude. */
  static List<String> conclusions(Part part) {
    return PartTypes.of(part).stream()
        .filter(Conclusion.class::isAssignableFrom)
        .map(Class::getSimpleName)
        .sorted()
        .toList();
  }

  static boolean isPolicy(Class<?> type) {
    return type == Parameter.class || type.getPackage() == Band.class.getPackage();
  }

  static List<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  static Optional<RecordComponent> component(Class<? extends Record> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(c -> c.getName().equals(name))
        .findFirst();
  }

  /** Changes whenever compiled rules would no longer fit the facts and functions they name. */
  static String fingerprint() {
    return FINGERPRINT;
  }

  private static String signatures() {
    List<String> signatures = new ArrayList<>();
    for (Class<? extends Record> type : TYPES.values()) {
      signatures.add(type.getName() + Arrays.toString(type.getRecordComponents()));
    }
    for (Class<?> type : FUNCTIONS) {
      Arrays.stream(type.getDeclaredMethods())
          .map(Method::toString)
          .sorted()
          .forEach(signatures::add);
    }
    return Hashes.of(signatures);
  }

  /**
   * The imports a rule needs. Every class made of a rule repeats them, so that those it does not
   * name would cost most of the time it takes to compile.
   */
  static String imports(String rule) {
    Set<String> words = NO_WORD.splitAsStream(rule).collect(Collectors.toSet());
    return Stream.of(TYPES.values(), FUNCTIONS, List.of(Fact.class))
        .flatMap(Collection::stream)
        .filter(type -> words.contains(type.getSimpleName()))
        .map(type -> "import " + type.getName() + ";\n")
        .collect(Collectors.joining());
  }
}

package muster.engine.internal;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import muster.engine.facts.Fact;

/**
 * The types that compiled rules may be made of, and what they may name of each: an allow-list. What
 * is not on it does not exist for a rule.
 */
final class AllowedTypes {
  /** What Java makes of comparisons, sums, lists and texts; each does nothing but give a value. */
  private static final String JAVA =
      """
      java.lang.Object <init>
      java.lang.Enum <init> valueOf
      java.lang.Boolean TYPE booleanValue valueOf
      java.lang.Character
      java.lang.Comparable compareTo
      java.lang.Double TYPE doubleValue valueOf
      java.lang.Exception
      java.lang.Integer TYPE doubleValue intValue valueOf
      java.lang.Long TYPE doubleValue intValue longValue valueOf
      java.lang.Number doubleValue intValue longValue
      java.lang.RuntimeException <init>
      java.lang.String equals hashCode valueOf
      java.lang.Throwable
      java.math.BigDecimal
      java.time.LocalDate
      java.time.format.DateTimeFormatter
      java.time.format.DateTimeFormatterBuilder <init> appendPattern parseCaseInsensitive toFormatter
      java.util.Arrays asList
      java.util.Collection
      java.util.Collections emptyList
      java.util.List
      java.util.Locale ENGLISH
      java.util.function.Supplier
      """;

  /** The parts of the rule model: patterns, their indexes, and one action. */
  private static final String MODEL =
      """
      org.drools.core.base.accumulators.CollectListAccumulateFunction <init>
      org.drools.core.base.accumulators.CountAccumulateFunction <init>
      org.drools.model.Argument
      org.drools.model.DomainClassMetadata getPropertyIndex
      org.drools.model.Drools insert
      org.drools.model.Index
      org.drools.model.Index$ConstraintType EQUAL GREATER_OR_EQUAL GREATER_THAN LESS_OR_EQUAL LESS_THAN NOT_EQUAL
      org.drools.model.Model
      org.drools.model.PatternDSL
      org.drools.model.PatternDSL$PatternDef bind expr
      org.drools.model.Rule
      org.drools.model.Rule$Attribute RULEFLOW_GROUP
      org.drools.model.RuleItemBuilder
      org.drools.model.Variable
      org.drools.model.consequences.ConsequenceBuilder
      org.drools.model.functions.HashedExpression
      org.drools.model.functions.PredicateInformation <init> addRuleNames setMoreThanMaxRuleDefs
      org.drools.model.functions.accumulate.AccumulateFunction as
      org.drools.model.impl.RuleBuilder attribute build
      org.drools.model.view.ViewItem
      org.drools.model.view.ViewItemBuilder
      org.drools.modelcompiler.dsl.pattern.D accFunction accumulate alphaIndexedBy betaIndexedBy declarationOf execute exists not on pattern rule
      org.drools.modelcompiler.util.EvaluationUtil areNullSafeEquals areNumbersNullSafeEquals equals greaterOrEqual greaterOrEqualNumbers greaterThan greaterThanNumbers lessOrEqual lessOrEqualNumbers lessThan lessThanNumbers notEquals toBigDecimal
      org.drools.util.DateUtils getDateFormatMask
      """;

  /** How Java binds lambdas and joins texts; only Java itself can call them. */
  private static final String LINKED =
      """
      java.lang.invoke.CallSite
      java.lang.invoke.LambdaMetafactory metafactory
      java.lang.invoke.MethodHandle
      java.lang.invoke.MethodHandles$Lookup
      java.lang.invoke.MethodType
      java.lang.invoke.StringConcatFactory makeConcatWithConstants
      """;

  /** Written into every class by the Java compiler, and never run: they do not load. */
  private static final String NAMED =
      """
      java.lang.System arraycopy
      java.lang.invoke.MethodHandles
      """;

  /** Drools numbers these by how many variables they take. */
  private static final int MOST_VARIABLES = 24;

  /** What Drools looks up while it builds, on its own behalf. No rule runs then. */
  private static final Set<String> BUILDING = Set.of("org.drools.ecj.EclipseJavaCompiler");

  private static final String ACCUMULATORS = "org.drools.core.base.accumulators.";

  private static final Map<String, Set<String>> LOADED = new HashMap<>();
  private static final Map<String, Set<String>> NAMEABLE = new HashMap<>();

  static {
    for (String list : new String[] {JAVA, MODEL, LINKED}) {
      LOADED.putAll(parsed(list));
    }
    for (int i = 0; i <= MOST_VARIABLES; i++) {
      String functions = "org.drools.model.functions.";
      LOADED.put(functions + "Block" + i, Set.of());
      LOADED.put(functions + "Function" + i, Set.of());
      LOADED.put(functions + "Predicate" + i, Set.of());
      LOADED.put("org.drools.model.consequences.ConsequenceBuilder$_" + i, Set.of("execute"));
    }
    LOADED.put(Fact.class.getName(), Set.of());
    for (Class<? extends Record> type : FactTypes.all()) {
      for (RecordComponent component : type.getRecordComponents()) {
        LOADED.putIfAbsent(component.getType().getName(), Set.of());
      }
    }
    FactTypes.all().forEach(type -> LOADED.put(type.getName(), components(type)));
    FactTypes.FUNCTIONS.forEach(type -> LOADED.put(type.getName(), functions(type)));
    NAMEABLE.putAll(LOADED);
    NAMEABLE.putAll(parsed(NAMED));
  }

  private AllowedTypes() {}

  /** Whether a compiled rule may use the type of this name. */
  static boolean loads(String type) {
    return LOADED.containsKey(type);
  }

  /** Whether Drools may look it up while it builds rules. */
  static boolean builds(String type) {
    return loads(type)
        || BUILDING.contains(type)
        || (type.startsWith(ACCUMULATORS) && type.endsWith("AccumulateFunction"));
  }

  /** Whether a compiled rule may name the type. */
  static boolean names(String type) {
    return NAMEABLE.containsKey(type);
  }

  /** Whether a compiled rule may name this field, method or constructor of a type. */
  static boolean names(String type, String member) {
    return NAMEABLE.getOrDefault(type, Set.of()).contains(member);
  }

  private static Map<String, Set<String>> parsed(String list) {
    Map<String, Set<String>> types = new HashMap<>();
    list.lines()
        .map(line -> line.split(" ", -1))
        .forEach(line -> types.put(line[0], Set.of(Arrays.copyOfRange(line, 1, line.length))));
    return types;
  }

  private static Set<String> components(Class<? extends Record> type) {
    Set<String> names = new TreeSet<>(Set.of("<init>"));
    for (RecordComponent component : type.getRecordComponents()) {
      names.add(component.getName());
    }
    return Collections.unmodifiableSet(names);
  }

  private static Set<String> functions(Class<?> type) {
    Set<String> names = new TreeSet<>();
    for (Method method : type.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())) {
        names.add(method.getName());
      }
    }
    return Collections.unmodifiableSet(names);
  }
}

package muster.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;

@DisplayName("The class loader lets rules use all that a rule may say, and nothing else")
class AllowedTypesTest {
  private static final String ACTION = "then\n  insert(new Flag(\"a\", \"b\", \"c\"));\nend\n";

  @Test
  @DisplayName("every field of every fact can be bound and compared in every way")
  void comparisons() {
    List<RuleFile> rules = new ArrayList<>();
    for (Class<? extends Record> type : FactTypes.all()) {
      rules.add(rule(type.getSimpleName(), patterns(type)));
    }
    assertThat(rules).hasSizeGreaterThan(100);
    loads(rules);
  }

  private static String patterns(Class<? extends Record> type) {
    List<String> bound = new ArrayList<>();
    List<String> compared = new ArrayList<>();
    for (RecordComponent field : type.getRecordComponents()) {
      String name = field.getName();
      bound.add("$" + name + " : " + name);
      Class<?> kind = field.getType();
      compared.add(name + " == $" + name);
      compared.add(name + " != $" + name);
      if (!kind.isPrimitive()) {
        compared.add(name + " == null");
        compared.add(name + " != null");
      }
      if (kind == boolean.class || kind == Boolean.class) {
        compared.add(name + " == true");
      }
      if (kind == String.class) {
        compared.add(name + " != \"word\"");
      }
      boolean number = isNumber(kind) || (kind.isPrimitive() && kind != boolean.class);
      if (number || kind == LocalDate.class || kind == String.class) {
        for (String than : List.of("<", "<=", ">", ">=")) {
          compared.add(name + " " + than + " $" + name);
          if (number) {
            compared.add(name + " " + than + " $limit");
          }
        }
      }
      if (number) {
        compared.add(name + " == $limit");
        compared.add(name + " != $limit");
      }
    }
    StringBuilder patterns = new StringBuilder("  Parameter($limit : value)\n");
    String name = type.getSimpleName();
    patterns.append("  " + name + "(" + String.join(", ", bound) + ")\n");
    patterns.append("  " + name + "(" + String.join(", ", compared) + ")\n");
    patterns.append("  not " + name + "(" + compared.get(0) + ")\n");
    patterns.append("  exists " + name + "(" + compared.get(0) + ")\n");
    return patterns.toString();
  }

  private static boolean isNumber(Class<?> kind) {
    return Number.class.isAssignableFrom(kind);
  }

  @Test
  @DisplayName("counts, lists, sums, texts put together and functions load and fire")
  void actions() {
    loads(
        List.of(
            rule(
                "Counts",
                "  Parameter($limit : value)\n"
                    + "  accumulate(Evidence($r : row, age > $limit); $n : count($r),"
                    + " $all : collectList($r))\n"),
            new RuleFile(
                "flag/sums.drl",
                "rule \"flag/sums\"\nwhen\n  Parameter($name : name, $v : value)\n"
                    + "  accumulate(Evidence($age : age, age > $v); $n : count($age),"
                    + " $ages : collectList($age))\nthen\n"
                    + "  insert(new ThreatTotal($name + \"/\" + $n, \"x\" + $v,"
                    + " ($v + $n * 2.5 - $v / $v) * -$v, null));\nend\n")));
  }

  private static RuleFile rule(String name, String patterns) {
    return new RuleFile(
        "flag/" + name + ".drl", "rule \"flag/" + name + "\"\nwhen\n" + patterns + ACTION);
  }

  private static void loads(List<RuleFile> rules) {
    RuleBook unread = new RuleBook(rules, List.of(), List.of(), List.of());
    KieSession session = RuleBase.load(RuleCompiler.compile(unread)).newSession();
    session.insert(new muster.engine.facts.Parameter("p", 2, LocalDate.of(2009, 4, 1)));
    session.dispose();
  }

  @Test
  @DisplayName("a class of another name, and what is no class, does not load")
  void foreign() {
    for (String name : List.of("java.lang.Loot", "muster.engine.Loot", "muster.rules.Loot")) {
      for (byte[] code : List.of(new byte[0], new byte[] {1, 2, 3}, new byte[500])) {
        TreeMap<String, byte[]> classes = new TreeMap<>();
        classes.put(name, code);
        assertThatThrownBy(
                () -> RuleBase.load(new RuleCode("", List.of(), new TreeMap<>(), classes)))
            .isInstanceOf(InvalidRules.class);
      }
    }
  }

  @Test
  @DisplayName("no type that reaches beyond values is on the list")
  void list() {
    for (String type :
        List.of(
            "java.lang.Class",
            "java.lang.ClassLoader",
            "java.lang.Process",
            "java.lang.Runtime",
            "java.lang.System",
            "java.lang.Thread",
            "java.lang.invoke.MethodHandles",
            "java.lang.reflect.Method",
            "java.io.File",
            "java.nio.file.Files",
            "muster.engine.Assessor",
            "muster.engine.internal.RuleLoader",
            "org.drools.modelcompiler.consequence.DroolsImpl",
            "org.drools.util.ClassUtils",
            "org.kie.api.KieServices",
            "org.kie.api.runtime.KieRuntime")) {
      assertThat(AllowedTypes.loads(type)).as(type).isFalse();
      assertThat(AllowedTypes.builds(type)).as(type).isFalse();
    }
  }
}

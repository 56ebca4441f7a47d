package muster.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import muster.engine.RuleFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What a rule book may not hold is refused, in the right file, with a sentence")
class RefusedRulesTest {
  private static final String LOW = "flag/low-confidence.drl";
  private static final String STALE = "flag/stale.drl";

  /**
   * An edit of a shipped file, or a new file where {@code was} is empty; and what is said of it.
   */
  record Case(String name, String path, String was, String is, String said) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        // code that is no rule
        edit("a unicode escape", LOW, "  insert(", "  /" + "/\\u000a insert(", "`\\`"),
        edit("an escape in a word", LOW, "\"low-confidence\"))", "\"\\u0022\"))", "`\\`"),
        edit("a block comment", LOW, "when\n", "when\n  /* see below */\n", "`/*`"),
        edit(
            "an import",
            LOW,
            "rule \"flag",
            "import java.util.Map;\nrule \"flag",
            "other than one"),
        edit("a global", LOW, "rule \"flag", "global String x;\nrule \"flag", "other than one"),
        edit(
            "a function",
            LOW,
            "rule \"flag",
            "function int f() { return 1; }\nrule \"flag",
            "other than one"),
        edit("an attribute", LOW, "when\n", "salience 10\nwhen\n", "the attribute `salience`"),
        edit("an annotation", LOW, "when\n", "@foo(1)\nwhen\n", "more than conditions"),
        edit(
            "extends",
            LOW,
            "rule \"flag/low-confidence\"",
            "rule \"flag/low-confidence\" extends \"flag/stale\"",
            "more than conditions"),
        edit("when beside the name", LOW, "\"\nwhen\n", "\" when\n", "no line `when`"),
        // numbers
        edit(
            "half a force",
            "parameters/group-most.yaml",
            "value: 5",
            "value: 4.5",
            "`4.5` from 2009-04-01 is no whole number"),
        // conditions
        edit(
            "a number in a condition",
            STALE,
            "age > $limit",
            "age > 365",
            "cannot be compared with"),
        edit("text against number", STALE, "age > $limit", "age > $row", "`age` is a number"),
        edit(
            "a function in a condition",
            STALE,
            "age > $limit",
            "Math.abs(age) > $limit",
            "no comparison that a rule may make"),
        edit("an eval", LOW, "when\n", "when\n  eval(true)\n", "no condition that a rule may have"),
        edit(
            "from",
            LOW,
            "confidence == \"low\")",
            "confidence == \"low\")\n  String() from $row",
            "there is no fact `String`"),
        edit(
            "a pattern tied to nothing",
            STALE,
            "Evidence(force == $force, service == $service,",
            "Evidence(confidence == \"low\",",
            "`Evidence` is not tied"),
        edit(
            "a pattern tied to itself",
            STALE,
            "Evidence(force == $force, service == $service,",
            "Evidence($f : force, force == $f,",
            "`Evidence` is not tied"),
        edit(
            "a parameter that is not named",
            STALE,
            "Parameter(name == \"stale-after\", $limit",
            "Parameter($limit",
            "`Capability` is not tied"),
        edit(
            "every row of a table with every other",
            LOW,
            "when\n",
            "when\n  FlagKind(flag != \"stale\")\n  FlagKind(flag != \"stale\")\n",
            "`FlagKind` is not tied"),
        edit(
            "a comparison within an accumulate",
            "protection/people.drl",
            "$each : collectList($people))",
            "$each : collectList($people); $each != null)",
            "`$each != null` does not belong in an `accumulate`"),
        edit(
            "an accumulate with code of its own",
            LOW,
            "then\n",
            "  Number() from accumulate(Evidence(force == $force, $a : age),"
                + " init( if (true) { } ), action( if ($a > 0) { } ), result( 1 ))\nthen\n",
            "no condition that a rule may have"),
        edit(
            "a line end that some readers take for none",
            LOW,
            "// over-fires: ",
            "// over-fires: \u2028when ",
            "cannot be seen"),
        edit("a variable bound twice", STALE, "$age : age", "$row : age", "`$row` is bound twice"),
        edit(
            "a sum in arrival order",
            "protection/load.drl",
            "collectList($load)",
            "sum($load)",
            "`accumulate` cannot `sum`"),
        edit(
            "an inner variable used outside",
            "protection/people.drl",
            "Splits.total($each)",
            "$people",
            "`$people` is not bound above"),
        // actions
        edit("a number in an action", LOW, "$service, \"low", "1 + 1, \"low", "does not belong"),
        edit("two statements", LOW, "then\n", "then\n  int x = 1;\n", "only adds one conclusion"),
        edit(
            "another call", LOW, "insert(new Flag", "System.out.println(new Flag", "only adds one"),
        edit(
            "an unknown function",
            LOW,
            "$service, \"low",
            "String.valueOf($service), \"low",
            "no function `String.valueOf`"),
        edit(
            "a word in brackets",
            LOW,
            "\"low-confidence\"))",
            "(\"low-confidnce\")))",
            "may be no flag"),
        edit("a word put together", LOW, "\"low-confidence\"))", "\"low\" + \"-x\"))", "may be no"),
        edit("a variable of another set", LOW, "\"low-confidence\"))", "$row))", "may be no flag"),
        edit("too few values", LOW, "$force, $service, ", "$service, ", "made of 3 values, not 2"),
        edit("a given fact concluded", LOW, "new Flag(", "new Evidence(", "nothing a rule can"),
        // metadata
        edit("a brace in a sentence", LOW, "{$row} is", "{x$row is", "brace that belongs to no"),
        edit("no reference", LOW, "// reference: Method section 3\n", "", "has no `reference`"),
        edit("a false date", LOW, "effective: 2009-04-01", "effective: 1.4.2009", "is no date"),
        // stages
        edit(
            "counting what is not settled",
            "risk/unchanged.drl",
            "not RiskOverride(",
            "not Banded(",
            "counts or misses `Banded`"),
        edit(
            "looking at what comes later",
            "return/absent.drl",
            "then\n",
            "  Banded(force == $force, service == $service)\nthen\n",
            "concludes only later"),
        edit(
            "feeding itself",
            LOW,
            "confidence == \"low\")",
            "confidence == \"low\")\n  Flag(force == $force, service == $service)",
            "without end"),
        add("a rule outside every stage", "flags/x.drl", "rule", "there is no stage `flags`"),
        add("an ending in capitals", "flag/x.DRL", "rule", "is no file of the folder"),
        add("an unknown table", "tables/band.csv", "a", "there is no table `band`"),
        // tables and parameters
        edit("a row twice", "tables/trends.csv", "rising,", "steady,", "already in force by row"),
        edit("a gap", "tables/bands.csv", "300..1000", "310..1000", "leaves out 300 to 310"),
        edit("an overlap", "tables/bands.csv", "300..1000", "290..1000", "overlaps the band below"),
        edit("an open end", "tables/bands.csv", ">=1000", "1000..2000", "is the highest and ends"),
        edit("points above 1", "tables/standard-levels.csv", "partly,0.5", "partly,1.5", "`1.5`"),
        edit("a comma decimal", "tables/trends.csv", "falling,0.8", "falling,\"0,8\"", "`0,8`"),
        edit("an extra cell", "tables/trends.csv", "rising,1.25,", "rising,1.25,x,", "cells, the"),
        edit(
            "a quote left open",
            "tables/trends.csv",
            "rising,",
            "\"rising,",
            "cannot be read as comma"),
        edit(
            "to before from",
            "tables/trends.csv",
            "rising,1.25,20,2009-04-01,,",
            "rising,1.25,20,2009-04-01,2008-01-01,",
            "is before"),
        edit(
            "a missing heading",
            "tables/standard-headings.csv",
            "capacity,",
            "strength,",
            "has no"),
        edit(
            "a date twice",
            "parameters/stale-after.yaml",
            "values:\n",
            "values:\n  - from: 2009-04-01\n    value: 30\n    reference: x\n",
            "two values begin on"),
        edit(
            "a heading twice",
            "parameters/stale-after.yaml",
            "    value: 365\n",
            "    value: 365\n    value: 30\n",
            "`value` is there twice"),
        edit(
            "a value out of its limits",
            "parameters/default-availability.yaml",
            "value: 0.81",
            "value: 1.81",
            "is more than `1`"),
        edit("no YAML", "parameters/stale-after.yaml", "unit: days", "unit: [days", "stops making"),
        // examples
        edit(
            "given in prose",
            "flag/stale.examples.yaml",
            "  concludes: []\n",
            "  concludes: nothing\n",
            "a list of facts belongs here"),
        edit(
            "an expectation without values",
            "flag/low-confidence.examples.yaml",
            "- Flag: {force: derbyshire, service: hi-tech-crime, flag: low-confidence}",
            "- Flag: {}",
            "states nothing"),
        edit(
            "a failing example",
            "flag/stale.examples.yaml",
            "age: 366",
            "age: 36",
            "the example fails"),
        edit(
            "only examples that fire",
            "flag/below-minimum.examples.yaml",
            "concludes: []",
            "concludes:\n    - Flag: {flag: stale}",
            "the example fails"));
  }

  private static Case edit(String name, String path, String was, String is, String said) {
    return new Case(name, path, was, is, said);
  }

  private static Case add(String name, String path, String text, String said) {
    return new Case(name, path, "", text, said);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isRefused(Case refused) {
    List<RuleFile> files = new ArrayList<>(Shipped.files());
    if (refused.was().isEmpty()) {
      files.add(new RuleFile(refused.path(), refused.is()));
    } else {
      RuleFile file = Shipped.file(refused.path());
      assertThat(file.text()).contains(refused.was());
      files.remove(file);
      files.add(new RuleFile(file.path(), replaceFirst(file.text(), refused.was(), refused.is())));
    }

    assertThat(Shipped.check(files).problems())
        .anySatisfy(
            p -> {
              assertThat(p.path()).isEqualTo(refused.path());
              assertThat(p.message()).contains(refused.said());
            })
        .allSatisfy(
            p ->
                assertThat(p.toString())
                    .doesNotContain("Exception", "java.", "org.drools", "org.kie", "muster."));
  }

  private static String replaceFirst(String text, String was, String is) {
    int at = text.indexOf(was);
    return text.substring(0, at) + is + text.substring(at + was.length());
  }
}

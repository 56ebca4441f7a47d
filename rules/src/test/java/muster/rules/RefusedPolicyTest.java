package muster.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What tables and parameters may not say together is refused")
class RefusedPolicyTest {
  private static final String OPPORTUNITIES = "tables/opportunity-weights.csv";
  private static final String MARKINGS = "tables/markings.csv";
  private static final String PARTS = "tables/export-parts.csv";
  private static final String PROJECTS = "tables/project-weights.csv";

  @Test
  @DisplayName("a weight set that only one of the two tables has")
  void oneSided() {
    assertThat(problems(OPPORTUNITIES, "2010-13,", "2010-14,"))
        .anySatisfy(
            p -> assertTold(p, OPPORTUNITIES, 6, "`2010-14` is not in tables/project-weights.csv"))
        .anySatisfy(
            p -> assertTold(p, PROJECTS, 9, "`2010-13` is not in tables/opportunity-weights.csv"));
  }

  @Test
  @DisplayName("a weight set that begins on another day in the other table")
  void anotherDay() {
    assertThat(problems(PROJECTS, ",2010-04-01,,", ",2010-04-06,,"))
        .singleElement()
        .satisfies(
            p ->
                assertTold(
                    p, OPPORTUNITIES, 6, "begins on 2010-04-01 here and on 2010-04-06 in tables/"));
  }

  @Test
  @DisplayName("groups whose least size is more than their most")
  void sizes() {
    assertThat(problems("parameters/group-least.yaml", "value: 2", "value: 6"))
        .singleElement()
        .satisfies(
            p ->
                assertTold(
                    p,
                    "parameters/group-least.yaml",
                    0,
                    "`group-least` is 6 and `group-most` is 5 on 2009-04-01"));
    assertThat(problems("parameters/group-most.yaml", "value: 5", "value: 2")).isEmpty();
  }

  @Test
  @DisplayName("a marking that is handled more openly than one below it")
  void fallingMarkings() {
    assertThat(problems(MARKINGS, "OFFICIAL,public,", "OFFICIAL,inside,")).isEmpty();
    assertThat(problems(MARKINGS, "SENSITIVE,inside,", "SENSITIVE,public,")).isEmpty();
    assertThat(problems(MARKINGS, "CONFIDENTIAL,refused,", "CONFIDENTIAL,inside,"))
        .singleElement()
        .satisfies(p -> assertTold(p, MARKINGS, 5, "`RESTRICTED`, which stands before it, is"));
    assertThat(problems(MARKINGS, "CONFIDENTIAL,refused,", "CONFIDENTIAL,refussed,"))
        .anySatisfy(p -> assertTold(p, MARKINGS, 5, "`refussed` is no handling"));
  }

  @Test
  @DisplayName("a part of the exports whose marking is none, is refused, or is not in force yet")
  void markingsOfParts() {
    assertThat(problems(PARTS, "risks,board,OFFICIAL-SENSITIVE,", "risks,board,OFFICIAL-SENSTIVE,"))
        .singleElement()
        .satisfies(p -> assertTold(p, PARTS, 12, "`OFFICIAL-SENSTIVE` is no marking"))
        .satisfies(p -> assertThat(p.help()).isEqualTo("did you mean `OFFICIAL-SENSITIVE`?"));
    assertThat(problems(PARTS, "risks,board,OFFICIAL-SENSITIVE,", "risks,board,SECRET,"))
        .singleElement()
        .satisfies(p -> assertTold(p, PARTS, 12, "`SECRET` is refused on 2009-04-01"));
    assertThat(
            problems(
                MARKINGS,
                "for those who plan and no further,2009-04-01,",
                "for those who plan and no further,2010-04-01,"))
        .first()
        .satisfies(p -> assertTold(p, PARTS, 12, "is not in force on 2009-04-01"));
  }

  private static void assertTold(RuleProblem problem, String path, int row, String said) {
    assertThat(problem.path()).isEqualTo(path);
    assertThat(problem.line()).isEqualTo(row);
    assertThat(problem.message()).contains(said);
    assertThat(problem.help()).isNotBlank();
  }

  private static List<RuleProblem> problems(String path, String was, String is) {
    RuleFile file = Shipped.file(path);
    assertThat(file.text()).contains(was);
    List<RuleFile> files = new ArrayList<>(Shipped.files());
    files.remove(file);
    files.add(new RuleFile(path, file.text().replace(was, is)));
    return Shipped.check(files).problems();
  }
}

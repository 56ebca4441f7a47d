package muster.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import muster.engine.RuleFile;
import muster.engine.tables.PolicyTable;
import muster.engine.tables.TableFile;
import muster.engine.tables.TableReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an import would change is told row by row")
class TableChangesTest {
  private static final String ONE = "falling,0.8,0,2009-04-01,,x";
  private static final String TWO = "steady,1,0,2009-04-01,,x";
  private static final String THREE = "rising,1.25,20,2009-04-01,,x";

  private static TableFile table(String... rows) {
    String text = "trend,factor,urgency,from,to,reference\n" + String.join("\n", rows) + "\n";
    RuleFile file = new RuleFile(PolicyTable.TRENDS.path(), text);
    return TableReader.read(PolicyTable.TRENDS, file, new ArrayList<>());
  }

  private static List<String> changes(TableFile after) {
    return TableChanges.between(table(ONE, TWO, THREE), after);
  }

  @Test
  void anotherOrderIsTold() {
    assertThat(changes(table(TWO, ONE, THREE))).containsExactly("the rows stand in another order");
  }

  @Test
  void anotherOrderIsToldBesideAChangedCell() {
    assertThat(changes(table(TWO, ONE, THREE.replace("1.25", "1.3"))))
        .containsExactly("rising: factor: `1.25` → `1.3`", "the rows stand in another order");
  }

  @Test
  void rowsThatMoveUpOrDownForOthersAreInTheSameOrder() {
    assertThat(changes(table("soaring,2,30,2010-04-01,,x", TWO, THREE)))
        .hasSize(2)
        .noneMatch(line -> line.contains("order"));
  }
}

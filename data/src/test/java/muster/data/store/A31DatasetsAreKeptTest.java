package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import muster.data.Sheet;
import muster.secondopinion.RandomDatasets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A31 The sheets that an assessment read are kept as they were, named by what they say")
class A31DatasetsAreKeptTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @DisplayName("Every row, number and cell comes back; the order of the files counts for nothing")
  void comeBack(long seed) {
    List<Sheet> given = numbered(StoredRound.sheets(RandomDatasets.generate(seed)));
    List<Sheet> shuffled = new ArrayList<>(given);
    Collections.shuffle(shuffled, new Random(seed));
    try (Store store = Store.open(folder.resolve("a.db"))) {
      store.importRound(StoredRound.eastMidlands(), Actor.system("import"));
      String rules = store.ruleBooks().keep(Kept.rules("one"), Kept.LEAD);
      store.assessments().keep(Kept.assessment("a", rules, given, Standing.OFFICIAL), Kept.TEAM);
      store.assessments().keep(Kept.assessment("b", rules, shuffled, Standing.OFFICIAL), Kept.TEAM);

      String hash = store.assessments().find(Kept.id("a")).orElseThrow().dataset();

      assertThat(store.assessments().find(Kept.id("b")).orElseThrow().dataset()).isEqualTo(hash);
      assertThat(DatasetVersions.hash(shuffled)).isEqualTo(hash);
      assertThat(store.datasets().find(hash).orElseThrow())
          .containsExactlyInAnyOrderElementsOf(given);
      assertThat(store.datasets().find("0".repeat(64))).isEmpty();
    }
  }

  @Test
  @DisplayName("The name is the SHA-256 of the form that is written down, worked out by hand here")
  void namedByItsContent() {
    List<Sheet> sheets =
        List.of(
            new Sheet("b.csv", List.of()),
            new Sheet("a.csv", List.of(new Sheet.Row(2, Map.of("y", "£1", "x", "0.10")))));
    String form =
        "15:muster sheets 1" + "5:a.csv1:1" + "1:21:2" + "1:x4:0.10" + "1:y3:£1" + "5:b.csv1:0";

    assertThat(DatasetVersions.hash(sheets)).isEqualTo(Kept.sha256(Kept.utf8(form)));
  }

  @Test
  @DisplayName("Whatever is said otherwise, a border between cells too, gives another name")
  void anotherContent() {
    Set<String> names = new TreeSet<>();
    List<List<Sheet>> different =
        List.of(
            List.of(),
            List.of(new Sheet("a.csv", List.of())),
            List.of(new Sheet("a.csv", List.of(row("x", "1")))),
            List.of(new Sheet("a.csv", List.of(row("x", "1.0")))),
            List.of(new Sheet("a.csv", List.of(row("x", "11:y")))),
            List.of(new Sheet("a.csv", List.of(row("x", "1"), row("y", "1")))),
            List.of(new Sheet("a.csv", List.of(row("y", "1"), row("x", "1")))),
            List.of(new Sheet("a.csv", List.of(new Sheet.Row(3, Map.of("x", "1"))))),
            List.of(new Sheet("b.csv", List.of(row("x", "1")))));
    different.forEach(sheets -> names.add(DatasetVersions.hash(sheets)));

    assertThat(names).hasSameSizeAs(different);
  }

  private static Sheet.Row row(String column, String cell) {
    return new Sheet.Row(2, Map.of(column, cell));
  }

  private static List<Sheet> numbered(List<Sheet> sheets) {
    List<Sheet> numbered = new ArrayList<>();
    for (Sheet sheet : sheets) {
      List<Sheet.Row> rows = new ArrayList<>();
      for (Sheet.Row row : sheet.rows()) {
        rows.add(new Sheet.Row(rows.size() + 2, row.cells()));
      }
      numbered.add(new Sheet(sheet.file(), rows));
    }
    return numbered;
  }
}

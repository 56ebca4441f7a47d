package muster.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import muster.engine.facts.Dataset;
import muster.secondopinion.RandomDatasets;
import muster.secondopinion.RawDataset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A dataset's version names its content, and nothing but its content")
class DatasetVersionTest {
  private static final int DATASETS = 100;

  @Test
  @DisplayName(
      "Order of rows and columns, line ends and a byte-order mark change nothing; content does")
  void ignoresHowADatasetIsWrittenDown(@TempDir Path folder) throws IOException {
    Map<String, Dataset> byVersion = new TreeMap<>();
    for (int seed = 1; seed <= DATASETS; seed++) {
      // given
      RawDataset raw = RandomDatasets.generate(seed);
      Path plain = folder.resolve("plain-" + seed);
      Path shuffled = folder.resolve("shuffled-" + seed);
      raw.writeTo(plain);
      raw.writeShuffledTo(shuffled, seed);

      // when
      Dataset one = DatasetReader.read(DatasetFolder.read(plain), TestWords.WORDS);
      Dataset other = DatasetReader.read(DatasetFolder.read(shuffled), TestWords.WORDS);

      // then
      assertThat(withoutRows(other)).as("seed %d", seed).isEqualTo(withoutRows(one));
      assertThat(other.rows().keySet()).isEqualTo(one.rows().keySet());
      assertThat(byVersion.putIfAbsent(one.version(), one)).as("another of this version").isNull();
    }
    assertThat(byVersion.keySet()).allMatch(version -> version.matches("[0-9a-f]{64}"));
  }

  @ParameterizedTest
  @CsvSource({
    "threats.csv,     '8,12,,20,10',             '8.00,012,,20.0,10.0'",
    "threats.csv,     'local;regional',          'regional; local'",
    "capabilities.csv,'0.81',                    '0.8100'",
    "agreements.csv,  'derbyshire;leicestershire','leicestershire;derbyshire'",
    "finance.csv,     'xxx',                     ''",
    "overrides.csv,   'Growth is expected',      '  Growth is expected '",
  })
  @DisplayName("Another way to write the same cell changes nothing")
  void ignoresHowACellIsWrittenDown(String file, String cell, String same) {
    assertThat(version(replaced(file, cell, same))).isEqualTo(version(FaultyDatasets.base()));
  }

  @ParameterizedTest
  @CsvSource({
    "threats.csv,     '8,12,,20,10', '8,12.001,,20,10'",
    "threats.csv,     'steady',      'rising'",
    "threats.csv,     'Return 3',    'Return 3a'",
    "capabilities.csv,'0.81',        ''",
    "forces.csv,      ',no',         ',yes'",
    "finance.csv,     '-0.5',        '0.5'",
  })
  @DisplayName("Another content changes the version")
  void changesWithACell(String file, String cell, String other) {
    assertThat(version(replaced(file, cell, other))).isNotEqualTo(version(FaultyDatasets.base()));
  }

  @Test
  @DisplayName("The same row twice, where rows add up, is not the same row once")
  void countsEqualRows() {
    Map<String, byte[]> twice = new TreeMap<>(FaultyDatasets.base());
    String shared = new String(twice.get("shared_specialists.csv"), UTF_8);
    twice.put("shared_specialists.csv", (shared + shared.lines().toList().get(1)).getBytes(UTF_8));
    assertThat(version(twice)).isNotEqualTo(version(FaultyDatasets.base()));
  }

  @Test
  @DisplayName("An absent optional file is the same as one without rows, a column as blank cells")
  void takesAbsentForEmpty() {
    Map<String, byte[]> absent = new TreeMap<>(FaultyDatasets.base());
    absent.remove("exclusions.csv");
    Map<String, byte[]> empty = new TreeMap<>(FaultyDatasets.base());
    empty.put("exclusions.csv", "service,forces,reason\n".getBytes(UTF_8));
    Map<String, byte[]> narrow = new TreeMap<>(FaultyDatasets.base());
    narrow.put(
        "exclusions.csv", "reason,service\nNational programme,counter-terrorism\n".getBytes(UTF_8));

    assertThat(version(absent)).isEqualTo(version(empty));
    assertThat(version(narrow)).isEqualTo(version(FaultyDatasets.base()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "de-DE"})
  @DisplayName("The reader's language and region change nothing")
  void ignoresTheLocale(String locale) {
    String version = version(FaultyDatasets.base());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      assertThat(version(FaultyDatasets.base())).isEqualTo(version);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Dataset withoutRows(Dataset d) {
    return new Dataset(
        d.version(),
        d.round(),
        d.forces(),
        d.borders(),
        d.services(),
        d.threats(),
        d.capabilities(),
        d.sharedSpecialists(),
        d.improvements(),
        d.overrides(),
        d.events(),
        d.agreements(),
        d.withdrawals(),
        d.exclusions(),
        d.projects(),
        d.indicators(),
        d.finance(),
        Map.of());
  }

  private static String version(Map<String, byte[]> files) {
    return DatasetReader.read(files, TestWords.WORDS).version();
  }

  private static Map<String, byte[]> replaced(String file, String text, String by) {
    Map<String, byte[]> files = new TreeMap<>(FaultyDatasets.base());
    String content = new String(files.get(file), UTF_8);
    assertThat(content).contains(text);
    files.put(file, content.replaceFirst(Pattern.quote(text), by).getBytes(UTF_8));
    return files;
  }
}

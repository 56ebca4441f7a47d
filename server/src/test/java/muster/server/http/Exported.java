package muster.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import muster.data.DatasetReader;
import muster.data.SheetReader;
import muster.data.store.CountedRound;
import muster.data.store.Standing;
import muster.engine.Disclosure;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.facts.Dataset;
import muster.engine.facts.Round;
import muster.server.files.EastMidlands;

/** Assessments of the East Midlands, what may be told of them, and a look into exports. */
final class Exported {
  static final String EXEMPT = "tables/exempt-items.csv";
  static final String PARTS = "tables/export-parts.csv";

  private Exported() {}

  /** The files of the East Midlands, with another text in one of them. */
  static Map<String, byte[]> edited(String file, String found, String put) {
    Map<String, byte[]> files = new TreeMap<>(EastMidlands.files());
    String before = new String(files.get(file), StandardCharsets.UTF_8);
    assertThat(before).contains(found);
    files.put(file, before.replace(found, put).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** The ids of the finance lines, as often as each has an amount. */
  static List<String> lines(Export export) {
    return column(export, "finance lines", 0);
  }

  /** The route of a service. */
  static String route(Export export, String service) {
    return cells(export, "services").stream()
        .filter(row -> row.get(0).equals(service))
        .map(row -> row.get(4))
        .findFirst()
        .orElseThrow();
  }

  /** As told on the day it speaks for. */
  static Telling telling(Assessed assessed, RuleBook serving) {
    return Telling.of(assessed, serving, assessed.day());
  }

  /** The shipped rule book with another text in a file. */
  static RuleBook book(String path, String changed) {
    RuleBook shipped = RunningService.ASSESSOR.ruleBook();
    return shipped.with(
        shipped.files().stream()
            .map(f -> f.path().equals(path) ? new RuleFile(path, changed) : f)
            .toList());
  }

  /** The East Midlands by the shipped rule book, its round marked so. */
  static Assessed assessed(String marking) {
    return assessed(EastMidlands.files(), marking);
  }

  /** The same of other files. */
  static Assessed assessed(Map<String, byte[]> files, String marking) {
    Dataset read =
        DatasetReader.read(SheetReader.read(files), RunningService.ASSESSOR.ruleBook()::vocabulary);
    return new Assessed(
        Standing.OFFICIAL,
        "",
        new CountedRound(List.of(), List.of()),
        marked(read, marking),
        RunningService.ASSESSOR,
        RunningService.ASSESSOR.assess(read, read.round().asAt()));
  }

  private static Dataset marked(Dataset d, String marking) {
    Round round = d.round();
    return new Dataset(
        d.version(),
        new Round(round.round(), round.name(), round.region(), round.asAt(), marking),
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
        d.rows());
  }

  /** The East Midlands as the public or the board is told of it while another rule book serves. */
  static Export export(String path, String changed, boolean open) {
    Telling telling = telling(assessed("OFFICIAL"), book(path, changed));
    return open ? Exports.open(telling) : Exports.whole(telling, Disclosure.BOARD);
  }

  /** The rows of a part; none where it is left out. */
  static List<List<String>> cells(Export export, String part) {
    return export.parts().stream()
        .filter(p -> p.part().equals(part))
        .flatMap(p -> p.rows().stream())
        .toList();
  }

  /** One cell of each. */
  static List<String> column(Export export, String part, int column) {
    Stream<List<String>> rows = cells(export, part).stream();
    return rows.map(row -> row.get(column)).toList();
  }

  /** All text of an answer; of a workbook that of every file in it. */
  static String content(HttpResponse<byte[]> answer) throws IOException {
    assertThat(answer.statusCode()).as(RunningService.text(answer)).isEqualTo(200);
    if (!RunningService.header(answer, "Content-Type").contains("spreadsheet")) {
      return RunningService.text(answer);
    }
    StringBuilder all = new StringBuilder();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      while (in.getNextEntry() != null) {
        all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return all.toString();
  }
}

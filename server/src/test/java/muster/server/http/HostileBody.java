package muster.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static muster.server.http.RunningService.FORCE;
import static muster.server.http.RunningService.ROUND;
import static muster.server.http.RunningService.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import muster.data.Format;
import muster.data.Sheet;
import muster.data.SheetReader;
import muster.data.store.ReturnRows;
import muster.server.files.EastMidlands;
import muster.server.json.Json;

/** The body of a hostile request, from how {@code hostile/requests.txt} says it. */
final class HostileBody {
  private static final String SQL = "'; DROP TABLE account; --";
  private static final String MARKER = "@@@";
  private static final byte[] BLANKS = " ".repeat(1024 * 1024).getBytes(ISO_8859_1);
  private static final int BOMB_MEBIBYTES = 100;

  private HostileBody() {}

  static byte[] of(String text, RunningService service) {
    String[] words = text.split(" ", 2);
    return switch (words[0]) {
      case "latin-1" -> text(words[1], service).getBytes(ISO_8859_1);
      case "utf-16" -> text(words[1], service).getBytes(UTF_16LE);
      case "bytes" -> HexFormat.of().parseHex(words[1]);
      case "bomb" -> bomb(words[1]);
      case "zip" -> zip(words[1].split(" ", -1));
      default -> text(text, service).getBytes(UTF_8);
    };
  }

  private static String text(String text, RunningService service) {
    String[] words = text.split(" ", 2);
    return switch (words[0]) {
      case "return" -> changedReturn(words[1], service);
      case "csv" -> csv(words[1]);
      case "account" ->
          changed("{\"account\": \"mallory\", \"name\": \"M\", \"role\": \"board\"}", words[1]);
      case "round" -> changed(OpenedRound.body(service, "hostile").toString(), words[1]);
      default -> HostileRequest.repeated(text);
    };
  }

  /** {@code part.field = value}. */
  private static String changedReturn(String change, RunningService service) {
    ObjectNode body =
        (ObjectNode)
            json(service.send(service.assessor(ROUND + "/returns/" + FORCE + "/major-crime")));
    int dot = change.indexOf('.');
    int equals = change.lastIndexOf(" = ");
    String part = change.substring(0, dot);
    ObjectNode changed =
        (ObjectNode) (part.equals("threat") ? body.path("threats").get(0) : body.path(part));
    changed.put(change.substring(dot + 1, equals), MARKER);
    return valued(body, change.substring(equals + 3));
  }

  /** {@code field = value}, in an object. */
  private static String changed(String object, String change) {
    try {
      ObjectNode body = (ObjectNode) Json.strict().readTree(object);
      int equals = change.indexOf(" = ");
      body.put(change.substring(0, equals), MARKER);
      return valued(body, change.substring(equals + 3));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String valued(ObjectNode body, String value) {
    String written = HostileRequest.repeated(value).replace("SQL", "\"" + SQL + "\"");
    return body.toString().replace("\"" + MARKER + "\"", written);
  }

  /** Derbyshire's row for major crime with one cell otherwise. */
  private static String csv(String change) {
    int equals = change.indexOf(" = ");
    if (equals < 0) {
      return change;
    }
    String column = change.substring(0, equals);
    String cell = change.substring(equals + 3).replace("\\0", "\0");
    Sheet.Row row =
        SheetReader.read(EastMidlands.files()).stream()
            .filter(sheet -> sheet.file().equals(ReturnRows.CAPABILITIES))
            .flatMap(sheet -> sheet.rows().stream())
            .filter(r -> r.cell("force").equals(FORCE) && r.cell("service").equals("major-crime"))
            .findFirst()
            .orElseThrow();
    List<String> columns = Format.findFile(ReturnRows.CAPABILITIES).orElseThrow().columnNames();
    return String.join(",", columns)
        + "\n"
        + columns.stream()
            .map(name -> name.equals(column) ? cell : row.cell(name))
            .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
            .collect(Collectors.joining(","))
        + "\n";
  }

  private static byte[] bomb(String entry) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (entry.equals("gzip")) {
        try (OutputStream out = new GZIPOutputStream(bytes)) {
          unfolded(out);
        }
      } else {
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
          out.putNextEntry(new ZipEntry(entry));
          unfolded(out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void unfolded(OutputStream out) throws IOException {
    for (int i = 0; i < BOMB_MEBIBYTES; i++) {
      out.write(BLANKS);
    }
  }

  /** A name, with its number in place of a {@code #}, and how many there are. */
  private static byte[] zip(String[] words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < Integer.parseInt(words[1]); i++) {
        out.putNextEntry(new ZipEntry(words[0].replace("#", String.valueOf(i))));
        out.write('a');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

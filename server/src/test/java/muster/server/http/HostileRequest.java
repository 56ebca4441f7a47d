package muster.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of {@code hostile/requests.txt}, which says what its parts mean. */
final class HostileRequest {
  private static final Pattern PARTS = Pattern.compile(" \\|(?= |$)");
  private static final Pattern REPEATED = Pattern.compile("<(.+?)\\*(\\d+)>");
  private static final String SQL_IN_A_PATH = "%27%3B%20DROP%20TABLE%20account%3B%20--";
  private static final Map<String, String> ACCOUNTS =
      Map.of(
          "assessor", RunningService.ASSESSOR_ACCOUNT,
          "officer", "chief-officer-" + RunningService.FORCE,
          "moderator", "moderator-" + RunningService.FORCE);

  private final String line;
  private final String[] parts;

  HostileRequest(String line) {
    this.line = line;
    this.parts =
        Arrays.stream(PARTS.split(line, 5))
            .map(part -> part.replaceFirst("^ ", ""))
            .toArray(String[]::new);
  }

  /** The status that is right. */
  int status() {
    return Integer.parseInt(parts[0].split(" ", -1)[0]);
  }

  /** The kind of problem that is right. */
  String problem() {
    return parts[0].split(" ", -1)[1];
  }

  @Override
  public String toString() {
    return line;
  }

  /** The bytes to send, each a character. */
  String bytes(RunningService service, int number) {
    String[] asked = parts[2].split(" ", 2);
    String body = new String(HostileBody.of(parts[4], service), ISO_8859_1);
    StringBuilder request = new StringBuilder();
    request.append(asked[0]).append(' ').append(path(asked[1], service)).append(" HTTP/1.1\r\n");
    headers(asked[0], body, service, number)
        .forEach(header -> request.append(header).append("\r\n"));
    return request.append("\r\n").append(body).toString();
  }

  private static String path(String text, RunningService service) {
    return repeated(text)
        .replace("RETURN", "ROUND/returns/" + RunningService.FORCE + "/major-crime")
        .replace("ROUND", "/" + RunningService.ROUND)
        .replaceFirst("^V1", "/api/v1")
        .replace("SQL", SQL_IN_A_PATH)
        .replace("TOKEN", service.token(RunningService.ASSESSOR_ACCOUNT));
  }

  private List<String> headers(String method, String body, RunningService service, int number) {
    Map<String, String> usual = new LinkedHashMap<>();
    usual.put("Host", "localhost");
    usual.put("Connection", "close");
    if (!parts[1].equals("nobody")) {
      String token = service.token(ACCOUNTS.getOrDefault(parts[1], parts[1]));
      usual.put("Authorization", "Bearer " + token);
    }
    if (!body.isEmpty()) {
      usual.put("Content-Type", "application/json");
      usual.put("Content-Length", String.valueOf(body.length()));
    }
    if (method.equals("POST")) {
      usual.put("Idempotency-Key", "hostile-request-" + number);
    }
    if (method.equals("PUT") || method.equals("PATCH")) {
      usual.put("If-Match", "\"r1\"");
    }
    List<String> more = new ArrayList<>();
    for (String header : repeated(parts[3]).split(";;", -1)) {
      if (header.startsWith("+")) {
        more.add(header.substring(1));
      } else if (!header.isBlank()) {
        usual.remove(header.substring(0, header.indexOf(':')));
        more.add(header);
      }
    }
    List<String> all = new ArrayList<>();
    usual.forEach((name, value) -> all.add(name + ": " + value));
    String token = service.token(RunningService.ASSESSOR_ACCOUNT);
    more.forEach(
        header ->
            all.add(
                header
                    .replace("XLSX", TableAnswer.XLSX)
                    .replace("TOKEN", token)
                    .replace("HASH", Secret.hash(token))));
    return all;
  }

  /** With what is to be there many times. */
  static String repeated(String text) {
    Matcher matcher = REPEATED.matcher(text);
    return matcher.replaceAll(
        found -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
  }
}

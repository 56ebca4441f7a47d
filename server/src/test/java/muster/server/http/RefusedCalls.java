package muster.server.http;

import static muster.server.http.RunningService.header;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Calls that are wrong in themselves, each in every way that its operation is described to refuse.
 */
final class RefusedCalls extends Calls {
  RefusedCalls(DescribedService on) {
    super(on);
  }

  void nobodyComesInWithoutATokenOrWithTheWrongRole() {
    on.caller.with("401").stream()
        .filter(operation -> !operation.endsWith("/sessions"))
        .forEach(operation -> expect(401, call(operation).as("")));
    on.caller.with("403").forEach(o -> expect(403, call(o).as(on.caller.stranger(o))));
  }

  void whatIsNotThereIsNotFound() {
    for (String operation : on.caller.with("404")) {
      String first = operation.replaceAll("^[^{]*\\{?([a-z]*)\\}?.*", "$1");
      expect(
          404,
          operation.contains("{")
              ? call(operation).place(first, nowhere(first))
              : baseless(operation));
    }
  }

  private String nowhere(String place) {
    return place.equals("rulebook") ? "999999" : "nowhere";
  }

  private ContractCaller.Call baseless(String operation) {
    return call(operation)
        .body("{\"title\": \"t\", \"based_on\": 999999, \"files\": {\"risk/band.drl\": \"x\"}}");
  }

  void formsThatAreNotTakenOrGivenAreRefused() {
    on.caller.with("406").forEach(o -> expect(406, call(o).with("Accept", "image/png")));
    on.caller.with("415").forEach(o -> expect(415, call(o).with("Content-Type", "image/png")));
  }

  void whatCannotBeUnderstoodIsABadRequest() {
    for (String operation : on.caller.with("400")) {
      expect(
          400,
          operation.startsWith("GET ")
              ? call(operation).query("?no-such-filter=1")
              : operation.startsWith("POST ")
                  ? call(operation).without("Idempotency-Key")
                  : call(operation).body("{"));
    }
  }

  void whatABodySaysMustBeSo() {
    for (String operation : on.caller.with("422")) {
      if (operation.endsWith("/uploads")) {
        expect(
            422,
            in("second", operation)
                .query("?file=capabilities")
                .body("force,service\r\nnowhere,firearms\r\n"));
      } else if (Stream.of("/replays", "/checks").noneMatch(operation::endsWith)) {
        expect(422, seen(in("second", operation)).body("{\"surprise\": 1}"));
      }
    }
  }

  void changesSayWhatTheyAreMadeTo() {
    for (String operation : on.caller.with("428")) {
      expect(428, in("second", operation).place("account", "jo").without("If-Match"));
    }
    for (String operation : on.caller.with("412")) {
      ContractCaller.Call call = in("second", operation).place("account", "jo");
      ContractCaller.Call fit =
          operation.endsWith("/overrides") ? call.body("{\"rows\": []}") : call;
      expect(412, fit.with("If-Match", "\"r99\""));
    }
  }

  void aListThatHasChangedIsToBeReadAnew() {
    HttpResponse<byte[]> page = expect(200, call("GET " + API + "accounts").query("?limit=1"));
    String link = header(page, "Link").replaceAll("^<[^?]*\\?|>.*", "");
    Cursor cursor =
        Cursor.read(
            Arrays.stream(link.split("&"))
                .filter(part -> part.startsWith("cursor="))
                .findFirst()
                .orElseThrow()
                .substring("cursor=".length()));
    String stale = new Cursor(1, "another-version", cursor.query()).text();
    on.caller.with("410").forEach(o -> expect(410, call(o).query("?cursor=" + stale)));
  }
}

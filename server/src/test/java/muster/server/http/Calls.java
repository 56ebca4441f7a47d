package muster.server.http;

import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** What calls of every kind need. */
abstract class Calls {
  static final String API = "/api/v1/";
  static final String ROUND = API + "rounds/{round}/";
  static final String RETURN = ROUND + "returns/{force}/{service}";
  static final String FILE = ROUND + "files/{file}";
  static final String OVERRIDES = ROUND + "files/overrides";
  static final String BOOK = API + "rule-books/{rulebook}/";
  static final String KEPT = API + "assessments/{assessment}/";

  final DescribedService on;

  Calls(DescribedService on) {
    this.on = on;
  }

  /** A call that is right in every part. */
  ContractCaller.Call call(String operation) {
    return on.caller.call(operation);
  }

  /** The same about another round than the first. */
  ContractCaller.Call in(String round, String operation) {
    return call(operation).place("round", round);
  }

  /** The same while the service still reads its rules. */
  ContractCaller.Call early(String operation) {
    return on.caller.at(on.young.uri()).call(operation);
  }

  /** As whoever saw the latest revision calls. */
  static ContractCaller.Call seen(ContractCaller.Call call) {
    if (call.headers().containsKey("If-Match") && call.path().contains("/second/")) {
      call.with("If-Match", call.path().endsWith("firearms") ? "\"r3\"" : "\"r2\"");
    }
    return call;
  }

  HttpResponse<byte[]> expect(int status, ContractCaller.Call call) {
    HttpResponse<byte[]> answer = on.service.send(call.request());
    assertThat(answer.statusCode()).as(call + ": " + text(answer)).isEqualTo(status);
    return answer;
  }

  /** The entity tag of an account as it is now. */
  String tag(String account) {
    return header(
        expect(200, call("GET /api/v1/accounts/{account}").place("account", account)), "ETag");
  }

  /** The last part of where something was made. */
  static String last(HttpResponse<byte[]> made) {
    String location = header(made, "Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }
}

package muster.server.http;

import static muster.server.http.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Calls that ask for every filter there is of every list. */
final class FilterCalls extends Calls {
  FilterCalls(DescribedService on) {
    super(on);
  }

  void aQueryAsksForWhatIsDescribedAndForNothingElse() {
    Set<String> all = new TreeSet<>();
    on.caller.all().forEach(operation -> all.addAll(filters(operation).keySet()));
    for (String operation : on.caller.with("400")) {
      if (operation.startsWith("GET ")) {
        all.forEach(name -> asksFor(operation, name));
      }
    }
  }

  /** The parameters of an operation's query by name. */
  private Map<String, JsonNode> filters(String operation) {
    Map<String, JsonNode> filters = new TreeMap<>();
    on.contract
        .operations()
        .get(operation)
        .path("parameters")
        .forEach(
            given -> {
              JsonNode parameter = on.contract.resolved(given);
              if (parameter.path("in").asText().equals("query")) {
                filters.put(parameter.path("name").asText(), parameter.path("schema"));
              }
            });
    return filters;
  }

  /** Of the services a force may read the list without the totals, of risks not the ranks. */
  private ContractCaller.Call allowed(String operation) {
    ContractCaller.Call call = call(operation);
    boolean whole = operation.endsWith("/services") || operation.endsWith("/risks");
    return whole ? call.as("programme-team") : call;
  }

  /** That some form of the answer can be asked for by it, if and only if that is described. */
  private void asksFor(String operation, String name) {
    JsonNode schema = filters(operation).get(name);
    String unknown = "There is no filter `" + name + "`";
    List<String> said = new ArrayList<>();
    for (String form : on.caller.forms(operation)) {
      // What nobody describes is refused before the form matters: once is enough.
      if (form.equals("application/json") || (schema != null && form.equals("text/csv"))) {
        HttpResponse<byte[]> answer =
            on.service.send(
                allowed(operation).query("?" + name + "=nonsense").with("Accept", form).request());
        said.add(answer.statusCode() == 200 ? "" : json(answer).path("detail").asText());
      }
    }
    String what = operation + " " + name + ": " + said;
    if (schema == null) {
      assertThat(said).as(what).allMatch(sentence -> sentence.startsWith(unknown));
    } else {
      assertThat(said).as(what).anyMatch(sentence -> !sentence.startsWith(unknown));
      Contract.words(schema.path("enum"))
          .forEach(word -> assertThat(String.join(" ", said)).as(what).contains(word));
    }
  }
}

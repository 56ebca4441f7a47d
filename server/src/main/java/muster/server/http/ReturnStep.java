package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import muster.data.store.Actor;
import muster.data.store.ReturnKey;
import muster.data.store.ReturnStatus;
import muster.data.store.State;
import muster.data.store.Store;

/** A step that a return takes because somebody says so. */
final class ReturnStep {
  private final StoredRounds stored;
  private final Store store;
  private final Once once;
  private final State to;

  ReturnStep(Store store, Once once, State to) {
    this.stored = new StoredRounds(store);
    this.store = store;
    this.once = once;
    this.to = to;
  }

  /** Takes it, if the revision that the caller saw is still the one in question. */
  Response take(
      ReturnKey named, ContainerRequestContext request, HttpHeaders headers, ObjectNode body) {
    ReturnKey key = stored.key(named.round(), named.force(), named.service());
    int expected = Precondition.expectedVersion(headers);
    String reason = ReasonBody.read(body);
    Actor actor = Caller.of(request.getSecurityContext()).actor();
    return once.post(
        request,
        () -> {
          ReturnStatus status =
              Outcomes.orRefuse(
                  store.returns().advance(key, expected, to, actor, reason), ReturnStep::changed);
          return Done.made(
              Address.of(key) + "/revisions/" + status.revision(),
              "r" + status.revision(),
              ReturnStatusJson.of(status, stored.get(key.round()).marking()));
        });
  }

  /** That the step would be taken with another revision. */
  static Refusal changed(int currentRevision) {
    return currentRevision == 0
        ? new Refusal(ProblemType.NOT_NOW, "There is no revision yet that could take this step.")
        : new Refusal(
            ProblemType.CHANGED,
            "It would be done to `\"r" + currentRevision + "\"` now: read that first.");
  }
}

package muster.server.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import muster.data.store.Refused;
import muster.data.store.StoreProblem;
import muster.engine.InvalidRules;
import muster.server.sheet.InvalidWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong into a {@link Problem}, and logs what its reader cannot mend. */
final class FaultMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(FaultMapper.class);

  @Override
  public Response toResponse(Throwable fault) {
    if (fault instanceof Refusal refusal) {
      return answer(refusal, name()).build();
    }
    if (fault instanceof Refused refused) {
      return answer(Refusals.of(refused), name()).build();
    }
    if (fault instanceof InvalidWorkbook workbook) {
      return answer(
              new Refusal(ProblemType.NOT_ACCEPTABLE, workbook.problems().get(0).toString()),
              name())
          .build();
    }
    if (fault instanceof InvalidRules rules) {
      return answer(Refusal.of(ProblemType.UNUSABLE_ROUND, rules), name()).build();
    }
    if (fault instanceof WebApplicationException web
        && web.getResponse().getStatus() < ProblemType.INTERNAL.status()) {
      return answerTo(web);
    }
    return answerTo(fault);
  }

  /** What is nobody's fault but ours. Sentences about the database quote no data. */
  private static Response answerTo(Throwable fault) {
    String name = name();
    if (fault instanceof StoreProblem store) {
      LOG.error("{}: {}", name, store.getMessage());
      return answer(new Refusal(ProblemType.UNAVAILABLE, "Try again later."), name).build();
    }
    LOG.error("{}: {}", name, Frames.of(fault));
    String detail = "This is a fault of the service, not of your request; its log says more.";
    return answer(new Refusal(ProblemType.INTERNAL, detail), name).build();
  }

  private static String name() {
    return "urn:uuid:" + UUID.randomUUID();
  }

  private static Response.ResponseBuilder answer(Refusal refusal, String name) {
    ProblemType type = refusal.type();
    Response.ResponseBuilder answer =
        Response.status(type.status()).type(Problem.MEDIA_TYPE).entity(Problem.of(refusal, name));
    if (refusal.retryAfter() > 0) {
      answer.header(HttpHeaders.RETRY_AFTER, refusal.retryAfter());
    }
    return type == ProblemType.NO_TOKEN
        ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"muster\"")
        : answer;
  }

  /** What the framework itself refuses before any of our methods is reached. */
  private static Response answerTo(WebApplicationException web) {
    ProblemType type = ProblemType.ofStatus(web.getResponse().getStatus());
    String detail =
        switch (type) {
          case NOT_FOUND -> "Nothing is at this address.";
          case METHOD_NOT_ALLOWED -> "The header `Allow` names what can be done here.";
          case NOT_ACCEPTABLE ->
              "Accept `application/json`; lists can be had as `"
                  + TableAnswer.CSV
                  + "` and `"
                  + TableAnswer.XLSX
                  + "` too.";
          case NOT_JSON -> "Send the body as `Content-Type: application/json`.";
          default -> "Check the address, the headers and the body.";
        };
    Response.ResponseBuilder answer = answer(new Refusal(type, detail), name());
    if (type == ProblemType.METHOD_NOT_ALLOWED) {
      answer.header(HttpHeaders.ALLOW, allowed(web.getResponse().getAllowedMethods()));
    }
    return answer.build();
  }

  /** HEAD goes wherever GET does; OPTIONS is the framework's, and refused. */
  private static String allowed(Set<String> methods) {
    Set<String> allowed = new TreeSet<>(methods);
    allowed.remove(HttpMethod.OPTIONS);
    if (allowed.contains(HttpMethod.GET)) {
      allowed.add(HttpMethod.HEAD);
    }
    return String.join(", ", allowed);
  }
}

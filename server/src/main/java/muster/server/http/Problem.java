package muster.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import muster.data.DataProblem;

/**
 * What every error answers with (RFC 9457), for the person who made the request.
 *
 * @param type names the kind for programs
 * @param title the kind in words, always the same
 * @param status the HTTP status
 * @param detail what is the matter this time, and what to do
 * @param instance names this one occurrence; the log of an internal error has it too
 * @param marking protective marking of the round that the detail quotes; empty where it quotes none
 * @param errors cell by cell what is wrong with a return; rows are places in {@code threats} from 1
 */
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String marking,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DataProblem> errors) {
  static final String MEDIA_TYPE = "application/problem+json";

  Problem {
    errors = List.copyOf(errors);
  }

  static Problem of(Refusal refusal, String instance) {
    ProblemType type = refusal.type();
    return new Problem(
        type.uri(),
        type.title(),
        type.status(),
        refusal.getMessage(),
        instance,
        refusal.marking(),
        refusal.errors());
  }
}

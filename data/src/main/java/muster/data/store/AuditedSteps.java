package muster.data.store;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The steps that returns have taken: so a sign-off that nobody gave is noticed. */
final class AuditedSteps implements Audited {

  /** How the log names a step. */
  enum Step {
    SUBMIT(State.SUBMITTED, "submit-return", "/submissions"),
    MODERATE(State.MODERATED, "moderate-return", "/moderations"),
    SIGN_OFF(State.SIGNED_OFF, "sign-off-return", "/sign-offs");

    private final State state;
    private final String action;
    private final String noun;

    Step(State state, String action, String noun) {
      this.state = state;
      this.action = action;
      this.noun = noun;
    }

    static Step to(State state) {
      return Arrays.stream(values()).filter(step -> step.state == state).findFirst().orElseThrow();
    }

    String action() {
      return action;
    }

    /** What comes after the name of the return. */
    String noun() {
      return noun;
    }
  }

  /** The hash of what is stored of a step beside the revision and the state. */
  static String hash(String at, String account, String reason) {
    return FieldHash.of(at, account, Objects.requireNonNullElse(reason, ""));
  }

  @Override
  public Set<String> actions() {
    List<String> actions = Arrays.stream(Step.values()).map(Step::action).toList();
    return Set.copyOf(actions);
  }

  @Override
  public void each(Handle handle, Consumer<Content> found) {
    handle
        .createQuery(
            "SELECT r.round, r.force, r.service, r.revision, e.state, e.at, e.account, e.reason"
                + " FROM return_event AS e JOIN return_revision AS r ON r.id = e.return_revision"
                + " ORDER BY e.id")
        .map(
            (result, context) ->
                new Content(
                    AuditedReturns.object(
                            new ReturnKey(
                                result.getString("round"),
                                result.getString("force"),
                                result.getString("service")))
                        + Step.to(State.of(result.getString("state"))).noun(),
                    "r" + result.getInt("revision"),
                    hash(
                        result.getString("at"),
                        result.getString("account"),
                        result.getString("reason"))))
        .forEach(found);
  }
}

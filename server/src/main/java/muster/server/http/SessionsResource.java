package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import muster.data.store.Account;
import muster.data.store.Store;
import org.glassfish.grizzly.http.server.Request;

/** Signing in by account and password, and out again. */
@Path(SessionsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {
  static final String PATH = "api/v1/sessions";

  private final Store store;
  private final Credentials credentials;
  private final Passwords passwords;
  private final SignInRate rate;
  private final FailedSignIns failures;

  SessionsResource(Store store, Credentials credentials, Passwords passwords, SignInRate rate) {
    this.store = store;
    this.credentials = credentials;
    this.passwords = passwords;
    this.rate = rate;
    this.failures = new FailedSignIns(store);
  }

  /**
   * Begins a session. What is wrong is never told, nor does it take another time, or an answer
   * would say who has an account. Sent again, it begins another: the secret of the first is not
   * kept.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ForAnybody
  @Says(
      value = "Sign in",
      note =
          "After 5 failures of an account in a quarter of an hour it waits, wherever they came from;"
              + " after 20 from one address every account that failed once.",
      takes = "SignIn",
      gives = Session.class,
      also = {401, 429})
  public Response signIn(
      @Context Request address, @Context ContainerRequestContext request, ObjectNode body) {
    SignIn given = SignIn.read(body);
    Optional<String> hash = store.accounts().findPasswordHash(given.account());
    BooleanSupplier comparison = () -> passwords.matches(given.password(), hash);
    boolean right = rate.attempt(given.account(), address.getRemoteAddr(), comparison);
    Account account =
        store
            .accounts()
            .find(given.account())
            .filter(Account::isEnabled)
            .filter(found -> right)
            .orElseThrow(() -> failed(given, request));
    Caller caller = Credentials.caller(account, Authentication.requestId(request)).orElseThrow();
    Credentials.Issued issued = credentials.makeSession(account.account(), caller.actor());
    return Response.created(URI.create("/" + PATH + "/current"))
        .entity(new Session(issued.secret(), issued.credential().expiresAt()))
        .build();
  }

  private Refusal failed(SignIn given, ContainerRequestContext request) {
    failures.note(given.account(), Authentication.requestId(request));
    return new Refusal(ProblemType.NO_TOKEN, "There is no such account with this password.");
  }

  /** Ends the session, or revokes the token, that the request is made with. */
  @DELETE
  @Path("current")
  @Does(Operation.END_SESSION)
  @Says("Sign out, or give a token up")
  public Response signOut(@Context ContainerRequestContext request) {
    Caller caller = Caller.of(request.getSecurityContext());
    credentials
        .find(Authentication.token(request))
        .ifPresent(
            current -> store.accounts().revoke(caller.account(), current.id(), caller.actor()));
    return Response.noContent().build();
  }

  /** The answer: what to send as bearer token, and until when it counts. */
  record Session(String token, Instant expiresAt) {}
}

package muster.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import muster.data.store.Account;
import muster.data.store.Credential;
import muster.data.store.Store;

/** The tokens and sessions of an account: made, listed and revoked; each secret is shown once. */
@Path("api/v1/accounts/{account}/tokens")
@Produces(MediaType.APPLICATION_JSON)
public final class TokensResource {
  private final Store store;
  private final AccountChanges accounts;
  private final Credentials credentials;
  private final Once once;

  TokensResource(Store store, AccountChanges accounts, Credentials credentials, Once once) {
    this.store = store;
    this.accounts = accounts;
    this.credentials = credentials;
    this.once = once;
  }

  /** All of them, oldest first, those that count no more too. */
  @GET
  @Does(Operation.READ_TOKENS)
  @Says(value = "The tokens and sessions of an account", gives = All.class)
  public Response tokens(@PathParam("account") String id, @Context UriInfo uri) {
    new Filters(uri.getQueryParameters(), List.of(Page.names()));
    String account = accounts.get(id).account();
    List<Token> all =
        store.accounts().listCredentials(account).stream().map(t -> Token.of(t, null)).toList();
    Page<Token> page = Page.of(all, Secret.hash(all.toString()), uri);
    return page.answer(new All(page.total(), page.rows()));
  }

  /**
   * Makes a token. Sent again, the request is answered without the secret: that is kept nowhere.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Does(Operation.MAKE_TOKEN)
  @Says(value = "Make a token", takes = "NewToken", gives = Token.class)
  public Response make(
      @PathParam("account") String id, @Context ContainerRequestContext request, ObjectNode body) {
    Caller caller = Caller.of(request.getSecurityContext());
    Account account = accounts.get(id);
    TokenBody wanted = TokenBody.read(body);
    return once.post(
        request,
        () -> {
          if (!accounts.get(id).isEnabled()) {
            throw new Refusal(
                ProblemType.INVALID_ACCOUNT, "`" + id + "` is disabled: enable it first.");
          }
          Credentials.Issued issued =
              credentials.makeToken(
                  account.account(), wanted.label(), wanted.days(), caller.actor());
          Credential made = issued.credential();
          return Done.made(
              "accounts/" + id + "/tokens/" + made.id(),
              null,
              Token.of(made, issued.secret()),
              Token.of(made, null));
        });
  }

  /** Revokes one for good. */
  @DELETE
  @Path("{token}")
  @Does(Operation.REVOKE_TOKEN)
  @Says("Revoke a token")
  public Response revoke(
      @PathParam("account") String id,
      @PathParam("token") String number,
      @Context SecurityContext security) {
    Account account = accounts.get(id);
    if (!number.matches("[0-9]{1,18}")
        || store
            .accounts()
            .revoke(account.account(), Long.parseLong(number), Caller.of(security).actor())
            .isEmpty()) {
      throw new Refusal(ProblemType.NOT_FOUND, "`" + id + "` has no token `" + number + "`.");
    }
    return Response.noContent().build();
  }

  /** The answer. */
  record All(int total, List<Token> tokens) {}

  /**
   * A token or session.
   *
   * @param token the secret; left out but in the first answer to its making
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Token(
      long id,
      String kind,
      String label,
      Instant createdAt,
      Instant expiresAt,
      Instant revokedAt,
      String token) {

    static Token of(Credential credential, String secret) {
      return new Token(
          credential.id(),
          credential.kind().name().toLowerCase(Locale.ROOT),
          credential.label(),
          credential.createdAt(),
          credential.expiresAt(),
          credential.revokedAt().orElse(null),
          secret);
    }

    /** Without the secret, so that it gets into no log by mistake. */
    @Override
    public String toString() {
      return id + " " + revokedAt;
    }
  }
}

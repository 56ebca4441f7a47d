package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import muster.data.store.Account;
import muster.data.store.Store;

/** Who may call. Accounts are disabled, never deleted: the log names them. */
@Path("api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountsResource {
  private final Store store;
  private final StoredRounds stored;
  private final AccountChanges changes;
  private final Once once;

  AccountsResource(Store store, AccountChanges changes, Once once) {
    this.store = store;
    this.stored = new StoredRounds(store);
    this.changes = changes;
    this.once = once;
  }

  /** All accounts by id, disabled ones too, page by page. */
  @GET
  @Does(Operation.READ_ACCOUNTS)
  @Says(value = "All accounts", gives = All.class)
  public Response accounts(@Context UriInfo uri) {
    new Filters(uri.getQueryParameters(), List.of(Page.names()));
    List<Account> all = store.accounts().list();
    Page<Account> page = Page.of(all, version(all), uri);
    return page.answer(new All(page.total(), page.rows().stream().map(AccountJson::of).toList()));
  }

  private static String version(List<Account> all) {
    return Secret.hash(all.stream().map(a -> a.account() + " " + a.version()).toList().toString());
  }

  /** Makes an account; one of a force only where a round has that force. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Does(Operation.MAKE_ACCOUNT)
  @Says(value = "Make an account", takes = "NewAccount", gives = AccountJson.class, tagged = true)
  public Response make(@Context ContainerRequestContext request, ObjectNode body) {
    Caller caller = Caller.of(request.getSecurityContext());
    AccountBody wanted = AccountBody.ofNew(body, stored.everyForce());
    return once.post(
        request,
        () -> changes.hash(wanted),
        hash -> {
          Account made = changes.make(wanted, hash, caller.actor());
          return Done.made("accounts/" + made.account(), made.etag(), AccountJson.of(made));
        });
  }

  /** One account with its entity tag. */
  @GET
  @Path("{account}")
  @Does(Operation.READ_ACCOUNTS)
  @Says(value = "One account", gives = AccountJson.class, tagged = true)
  public Response account(@PathParam("account") String id) {
    return answer(changes.get(id));
  }

  /** Changes name, password, or whether the account is disabled. */
  @PATCH
  @Path("{account}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Does(Operation.CHANGE_ACCOUNT)
  @Says(
      value = "Change an account",
      note =
          "Disabling an account and giving it another password end all of its tokens and sessions"
              + " for good.",
      takes = "AccountChange",
      gives = AccountJson.class,
      tagged = true,
      conditional = true,
      also = 409)
  public Response change(
      @PathParam("account") String id,
      @Context HttpHeaders headers,
      @Context SecurityContext security,
      ObjectNode body) {
    changes.get(id);
    int expected = Precondition.expectedVersion(headers);
    AccountBody wanted = AccountBody.ofChange(body);
    Optional<String> hash = changes.hash(wanted);
    return answer(changes.change(id, wanted, hash, expected, Caller.of(security).actor()));
  }

  private static Response answer(Account account) {
    return Response.ok(AccountJson.of(account)).tag(new EntityTag(account.etag())).build();
  }

  /** The answer. */
  record All(int total, List<AccountJson> accounts) {}
}

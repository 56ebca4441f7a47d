package muster.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import muster.data.store.Account;

/**
 * An account as the service shows it: nothing by which anybody could call.
 *
 * @param account id
 * @param name what people call them
 * @param role word
 * @param force it belongs to; left out in the roles of no force
 * @param createdAt when it was made
 * @param disabledAt since when it may not call; left out while it may
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountJson(
    String account, String name, String role, String force, Instant createdAt, Instant disabledAt) {

  static AccountJson of(Account account) {
    return new AccountJson(
        account.account(),
        account.name(),
        account.role(),
        account.force().orElse(null),
        account.createdAt(),
        account.disabledAt().orElse(null));
  }
}

package muster.server.http;

import java.util.Optional;
import java.util.function.IntFunction;
import muster.data.store.Account;
import muster.data.store.AccountOutcome;
import muster.data.store.Accounts;
import muster.data.store.Actor;
import muster.data.store.Store;

/** Makes and changes accounts, each request wholly or not at all. */
final class AccountChanges {
  private final Store store;
  private final Passwords passwords;

  AccountChanges(Store store, Passwords passwords) {
    this.store = store;
    this.passwords = passwords;
  }

  /**
   * The account of an id.
   *
   * @throws Refusal when there is none, with the nearest that there is
   */
  Account get(String id) {
    return store
        .accounts()
        .find(id)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "account",
                    id,
                    store.accounts().list().stream().map(Account::account).toList()));
  }

  /** What is kept of the password that is given, if one is: slow on purpose, so done beforehand. */
  Optional<String> hash(AccountBody wanted) {
    return wanted.password().map(passwords::hash);
  }

  /** Makes an account. */
  Account make(AccountBody wanted, Optional<String> passwordHash, Actor actor) {
    String id = wanted.account().orElseThrow();
    return store.inOneTransaction(
        () -> {
          AccountOutcome made =
              store
                  .accounts()
                  .create(
                      id,
                      wanted.name().orElseThrow(),
                      wanted.role().orElseThrow().toString(),
                      wanted.force(),
                      actor);
          if (!(made instanceof AccountOutcome.Changed account)) {
            throw new Refusal(
                ProblemType.TAKEN, "There is an account `" + id + "` already: take another id.");
          }
          return passwordHash.isEmpty()
              ? account.account()
              : change(id, wanted, passwordHash, account.account().version(), actor);
        });
  }

  /**
   * Changes what is wanted otherwise.
   *
   * @param expected version that whoever changes it saw
   * @throws Refusal when it has another by now, or nobody could keep the accounts any more
   */
  Account change(
      String id, AccountBody wanted, Optional<String> passwordHash, int expected, Actor actor) {
    return store.inOneTransaction(
        () -> {
          Accounts accounts = store.accounts();
          requireVersion(get(id), expected);
          if (wanted.name().isPresent() && !wanted.name().get().equals(get(id).name())) {
            step(id, version -> accounts.rename(id, wanted.name().get(), version, actor));
          }
          passwordHash.ifPresent(
              hash -> step(id, version -> accounts.setPasswordHash(id, hash, version, actor)));
          boolean disable = wanted.disabled().orElse(!get(id).isEnabled());
          if (disable && get(id).isEnabled()) {
            requireAnotherAdministrator(get(id));
            step(id, version -> accounts.disable(id, version, actor));
          } else if (!disable && !get(id).isEnabled()) {
            step(id, version -> accounts.enable(id, version, actor));
          }
          return get(id);
        });
  }

  private void step(String id, IntFunction<AccountOutcome> change) {
    int version = get(id).version();
    if (change.apply(version) instanceof AccountOutcome.Conflict conflict) {
      throw Precondition.changed(conflict.currentVersion());
    }
  }

  private static void requireVersion(Account account, int expected) {
    if (account.version() != expected) {
      throw Precondition.changed(account.version());
    }
  }

  /** Whoever locks the last one out could let nobody in again. */
  private void requireAnotherAdministrator(Account leaving) {
    String administrator = Role.ADMINISTRATOR.toString();
    boolean another =
        store.accounts().list().stream()
            .anyMatch(
                a ->
                    a.role().equals(administrator)
                        && a.isEnabled()
                        && !a.account().equals(leaving.account()));
    if (leaving.role().equals(administrator) && !another) {
      throw new Refusal(
          ProblemType.LAST_ADMINISTRATOR,
          "`" + leaving.account() + "` is the last administrator: make another one first.");
    }
  }
}

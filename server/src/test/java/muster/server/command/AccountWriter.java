package muster.server.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import muster.data.store.Account;
import muster.data.store.Store;

/** An administrator who makes one account after the other. */
final class AccountWriter extends Writer {
  private final List<String> made = new ArrayList<>();
  private int count;

  AccountWriter(String token) {
    super(token);
  }

  @Override
  Sent next() {
    count++;
    return Sent.post(
        "api/v1/accounts",
        "account-key-" + count,
        "application/json",
        "{\"account\": \"made-%d\", \"name\": \"Number %d\", \"role\": \"board\"}"
            .formatted(count, count));
  }

  @Override
  void took(Sent sent, Sent.Answer answer) {
    made.add("made-" + count);
  }

  @Override
  List<String> missing(Store store) {
    Set<String> there =
        store.accounts().list().stream().map(Account::account).collect(Collectors.toSet());
    return made.stream().filter(id -> !there.contains(id)).map(id -> "account " + id).toList();
  }

  @Override
  void goOnFrom(Store store) {
    // Sent again under its key, it is known whether it was made.
  }
}

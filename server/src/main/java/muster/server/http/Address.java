package muster.server.http;

import jakarta.ws.rs.core.UriBuilder;
import muster.data.store.ReturnKey;
import muster.data.store.RoundInfo;

/** Where things are, below {@code /api/v1/}, with ids written as an address needs them. */
final class Address {
  private Address() {}

  static String of(RoundInfo round) {
    return ofRound(round.round());
  }

  static String ofRound(String round) {
    return UriBuilder.fromPath("rounds/{round}").build(round).getRawPath();
  }

  static String of(ReturnKey key) {
    return UriBuilder.fromPath("rounds/{round}/returns/{force}/{service}")
        .build(key.round(), key.force(), key.service())
        .getRawPath();
  }
}

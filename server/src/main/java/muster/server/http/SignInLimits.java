package muster.server.http;

import java.time.Duration;

/**
 * How often a sign-in may fail before the next has to wait.
 *
 * @param window how long a failure counts
 * @param ofAccount failures for one account name, wherever they come from
 * @param ofAddress failures from one address, whatever names they try, before a name that failed
 *     once waits
 * @param atOnce passwords that are compared at the same time
 */
record SignInLimits(Duration window, int ofAccount, int ofAddress, int atOnce) {
  /**
   * Five failures in a quarter of an hour leave room for somebody who mistypes, and give a guesser
   * 480 tries a day at one account: at 12 characters that finds nothing. An office may share one
   * address, so an address has four times as many; beyond those it has one try at each name, 96 a
   * day. Each comparison takes 19 MiB and a core for some 50 ms: four at once bound what a flood of
   * sign-ins can cost.
   */
  static final SignInLimits USUAL = new SignInLimits(Duration.ofMinutes(15), 5, 20, 4);
}

package muster.server.http;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Passwords are kept as Argon2id hashes, so that whoever steals the database still has to guess.
 */
final class Passwords {
  /** Characters; what is shorter can be guessed from a stolen hash in reasonable time. */
  static final int SHORTEST = 12;

  /** Characters; beyond it a request would only cost time. */
  static final int LONGEST = 200;

  // The least that OWASP's Password Storage Cheat Sheet (2025) recommends for Argon2id: 19 MiB of
  // memory and two passes, some 50 ms here. A hash names its own parameters, so they can be raised.
  private static final int KIBIBYTES = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Argon2Function argon2 =
      Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);

  /**
   * Of no password that anybody could find; costs as much to compare with as a real one. It is not
   * worked out, which would cost every start as much as a sign-in.
   */
  private static final String NOBODYS =
      "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
          .formatted(KIBIBYTES, PASSES, LANES, zeros(SALT_BYTES), zeros(HASH_BYTES));

  /**
   * What is kept of a password.
   *
   * @param password from {@link #SHORTEST} to {@link #LONGEST} characters
   */
  String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return argon2.hash(password.getBytes(StandardCharsets.UTF_8), salt).getResult();
  }

  /**
   * Whether a password is the one a hash was made of. Takes as long where there is no hash, so that
   * nobody can tell by the time whether an account exists.
   */
  boolean matches(String password, Optional<String> hash) {
    String kept = hash.orElse(NOBODYS);
    boolean same = Argon2Function.getInstanceFromHash(kept).check(password, kept);
    return same && hash.isPresent();
  }

  private static String zeros(int bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
  }

  /** What is wrong with a password that somebody wants to have, if anything. */
  static Optional<String> findFault(String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of("at least " + SHORTEST + " characters; these are " + length);
    }
    return length > LONGEST
        ? Optional.of("at most " + LONGEST + " characters; these are " + length)
        : Optional.empty();
  }
}

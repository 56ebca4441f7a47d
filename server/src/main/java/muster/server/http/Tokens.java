package muster.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The bearer tokens of one run of the service, one a role. Only their hashes are kept; nothing here
 * prints or logs a token.
 */
public final class Tokens {
  private static final int BYTES = 32;

  private final Map<Role, byte[]> hashes;

  private Tokens(Map<Role, byte[]> hashes) {
    this.hashes = Map.copyOf(hashes);
  }

  /**
   * New tokens, to be shown once and then forgotten.
   *
   * @param tokens what the service needs to recognise them
   * @param programmeTeam the token of the programme team
   * @param assessor the token of the force's assessor
   */
  public record Generated(Tokens tokens, String programmeTeam, String assessor) {
    /** Without the tokens, so that none gets into a log by mistake. */
    @Override
    public String toString() {
      return "Generated[secret]";
    }
  }

  /** Two new tokens of 256 random bits: for the assessor of a force and the programme team. */
  public static Generated generate(String force) {
    SecureRandom random = new SecureRandom();
    String programmeTeam = token(random);
    String assessor = token(random);
    Tokens tokens =
        new Tokens(
            Map.of(
                Role.programmeTeam(), hash(programmeTeam), Role.assessor(force), hash(assessor)));
    return new Generated(tokens, programmeTeam, assessor);
  }

  /** The role a token is for; empty when it is none of ours. Takes as long for any wrong one. */
  Optional<Role> findRole(String token) {
    byte[] hash = hash(token);
    Optional<Role> found = Optional.empty();
    for (Map.Entry<Role, byte[]> known : hashes.entrySet()) {
      if (MessageDigest.isEqual(known.getValue(), hash)) {
        found = Optional.of(known.getKey());
      }
    }
    return found;
  }

  private static String token(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package muster.data.store;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a POST was answered.
 *
 * @param digest hash of what was asked, to tell whether the same is asked again
 * @param status of the answer
 * @param location of what was made; empty when nothing was
 * @param etag of what was made, as it was sent; empty when it has none
 * @param mediaType of the body; empty without one
 * @param body as it was sent; never with a secret in it
 */
public record KeptAnswer(
    String digest,
    int status,
    Optional<String> location,
    Optional<String> etag,
    Optional<String> mediaType,
    ByteBuffer body) {
  public KeptAnswer {
    body = ByteBuffer.wrap(bytesOf(body)).asReadOnlyBuffer();
  }

  /** The bytes from the first to the last, for reading. */
  @Override
  public ByteBuffer body() {
    return body.duplicate();
  }

  /** The same, for the caller to keep. */
  public byte[] bytes() {
    return bytesOf(body);
  }

  private static byte[] bytesOf(ByteBuffer body) {
    byte[] bytes = new byte[body.remaining()];
    body.duplicate().get(bytes);
    return bytes;
  }
}

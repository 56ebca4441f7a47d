package muster.server.draft;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Says without end that an example begins; of a draft with compiled rules, that twice these are its
 * rules, and that all is well.
 */
final class FloodingChild {
  private static final byte[] FINE =
      "{\"rules\":1,\"examples\":1,\"problems\":[],\"notes\":[]}".getBytes(StandardCharsets.UTF_8);

  private FloodingChild() {}

  /** Talks until it is ended. */
  public static void main(String[] args) throws IOException {
    Draft draft = Draft.read(new DataInputStream(System.in));
    DataOutputStream answers =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    if (draft.compiled().length > 0) {
      new Frame(Frame.Kind.COMPILED, draft.compiled()).write(answers);
      new Frame(Frame.Kind.COMPILED, draft.compiled()).write(answers);
      new Frame(Frame.Kind.REPORT, FINE).write(answers);
    }
    Frame example = new Frame(Frame.Kind.EXAMPLE, "flag/harmless.drl\nx");
    while (true) {
      example.write(answers);
    }
  }
}

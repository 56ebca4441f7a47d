package muster.server.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes to the service as they are, and its bytes back: for what no client library would send. */
final class Raw {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final int PAUSE_MILLIS = 100;

  private Raw() {}

  /** Sends the pieces, a moment apart, and reads until the service ends the connection. */
  static String send(URI to, String... pieces) throws IOException {
    try (Socket socket = open(to)) {
      Thread sender = new Thread(() -> write(socket, pieces), "sender");
      sender.setDaemon(true);
      sender.start();
      return read(socket);
    }
  }

  static Socket open(URI to) throws IOException {
    Socket socket = new Socket(to.getHost(), to.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  static String read(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The service may stop listening before everything is sent. */
  private static void write(Socket socket, String... pieces) {
    try {
      OutputStream out = socket.getOutputStream();
      for (String piece : pieces) {
        out.write(piece.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (IOException ended) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

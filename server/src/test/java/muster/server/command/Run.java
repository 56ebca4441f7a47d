package muster.server.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import muster.server.text.Page;
import muster.server.text.Paint;

/**
 * What a command printed, and its exit code.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record Run(int code, String out, String err) {
  static final Path EAST_MIDLANDS = Path.of("..", "data", "east-midlands");
  static final Path RULES = Path.of("..", "rules");

  /** Runs a command in this process, as if piped: no terminal and no colour. */
  static Run of(Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    int code = Commands.run(console(out, err, false, false), words);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static Console console(
      ByteArrayOutputStream out, ByteArrayOutputStream err, boolean terminal, boolean debug) {
    return new Console(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        new Page(120, Paint.NONE),
        terminal,
        debug);
  }
}

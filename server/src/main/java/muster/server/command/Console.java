package muster.server.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import muster.server.text.Page;
import muster.server.text.Paint;

/**
 * Where a command prints.
 *
 * @param out results, in UTF-8
 * @param err problems and progress, in UTF-8
 * @param page how wide, and whether in colour
 * @param terminal whether a person is watching
 * @param debug whether an unexpected failure shows its details
 */
public record Console(
    PrintStream out, PrintStream err, Page page, boolean terminal, boolean debug) {

  /** The process's own: colour only on a terminal and without {@code NO_COLOR}. */
  public static Console ofProcess() {
    Locale.setDefault(Locale.ROOT);
    boolean terminal = isTerminal();
    Map<String, String> environment = System.getenv();
    boolean colour = terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Console(
        stream(new ResultStream(new FileOutputStream(FileDescriptor.out))),
        stream(new FileOutputStream(FileDescriptor.err)),
        new Page(width(environment.get("COLUMNS")), colour ? Paint.ANSI : Paint.NONE),
        terminal,
        environment.containsKey("MUSTER_DEBUG"));
  }

  /** Java 22 and newer give a console to a pipe too, unless asked for the old kind. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }

  private static PrintStream stream(OutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static int width(String columns) {
    boolean known = columns != null && columns.matches("[1-9][0-9]{0,3}");
    return known ? Integer.parseInt(columns) : Page.USUAL;
  }
}

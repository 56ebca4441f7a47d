package muster.server;

import muster.server.command.Commands;
import muster.server.command.Console;

/** Muster at the command line. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    System.exit(Commands.run(Console.ofProcess(), args));
  }
}

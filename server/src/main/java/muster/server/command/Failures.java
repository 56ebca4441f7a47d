package muster.server.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.List;
import muster.data.InvalidDataset;
import muster.data.store.StoreProblem;
import muster.engine.InvalidRules;
import muster.engine.Nearest;
import muster.server.http.ServiceProblem;
import muster.server.text.CheckText;
import muster.server.text.Figures;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a person reads when a command cannot do its work: sentences, never a stack trace. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  /** Bad usage or input. */
  static final int BAD_INPUT = 2;

  /** A fault of the program's own. */
  static final int UNEXPECTED = 70;

  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException problem, String[] args) {
    CommandSpec command = problem.getCommandLine().getCommandSpec();
    tell(message(problem), help(problem, command));
    return BAD_INPUT;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) {
    return handle(failure);
  }

  /** Tells what went wrong and answers the exit code. */
  int handle(Throwable failure) {
    if (failure instanceof InvalidDataset invalid) {
      list(invalid.problems(), "The dataset cannot be used: ");
    } else if (failure instanceof InvalidRules invalid) {
      list(invalid.problems(), "The rule book cannot be used: ");
    } else if (failure instanceof StoreProblem problem) {
      tell(problem.getMessage(), "");
    } else if (failure instanceof ServiceProblem problem) {
      tell(problem.getMessage(), problem.help());
    } else if (failure instanceof UsageProblem usage) {
      if (!usage.marking().isEmpty()) {
        console.err().println(usage.marking());
      }
      tell(usage.getMessage(), usage.help());
    } else if (failure instanceof UncheckedIOException io && io.getCause() != null) {
      return file(io.getCause());
    } else if (failure instanceof IOException io) {
      return file(io);
    } else {
      return unexpected(failure);
    }
    return BAD_INPUT;
  }

  /** Tells that standard output took less than was printed, and answers the exit code. */
  int handleUnwritten() {
    tell("the output could not be written; what did arrive is not all of it", "");
    return BAD_INPUT;
  }

  private int file(IOException failure) {
    if (!(failure instanceof FileSystemException problem) || problem.getFile() == null) {
      return unexpected(failure);
    }
    String file = "`" + problem.getFile() + "`";
    if (problem instanceof NoSuchFileException) {
      tell("there is no " + file, "paths are relative to the folder you are in");
    } else if (problem instanceof AccessDeniedException) {
      tell("no permission to read or write " + file, "");
    } else if (problem instanceof NotDirectoryException) {
      tell(file + " is not a folder", "");
    } else if (problem instanceof FileAlreadyExistsException) {
      tell(file + " is there already", "name another, or remove it first");
    } else {
      tell(file + " cannot be read or written", "");
    }
    return BAD_INPUT;
  }

  private int unexpected(Throwable failure) {
    PrintStream err = console.err();
    err.println("muster: something went wrong that should not have; nothing you typed is to blame");
    if (console.debug()) {
      failure.printStackTrace(err);
    } else {
      err.println("  help: run it again with MUSTER_DEBUG=1 set to see the details");
    }
    return UNEXPECTED;
  }

  private void list(List<?> problems, String lead) {
    problems.forEach(
        problem ->
            console.err().print(CheckText.wrapped(problem.toString(), console.page().width())));
    console.err().println("\n" + lead + Figures.count(problems.size(), "problem", "problems"));
  }

  private void tell(String message, String help) {
    console.err().println("muster: " + message);
    if (!help.isEmpty()) {
      console.err().println("  help: " + help);
    }
  }

  private static String message(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      if (word.startsWith("-")) {
        return "unknown option `" + word + "`";
      }
      boolean command = unmatched.getCommandLine().getSubcommands().isEmpty();
      return (command ? "one argument too many: `" : "unknown command `") + word + "`";
    }
    if (problem instanceof MissingParameterException missing) {
      return missing.getMissing().isEmpty()
          ? "no command given"
          : "missing: "
              + String.join(", ", missing.getMissing().stream().map(a -> a.paramLabel()).toList());
    }
    String message = problem.getMessage();
    return Character.toLowerCase(message.charAt(0)) + message.substring(1).replace('\'', '`');
  }

  private static String help(ParameterException problem, CommandSpec command) {
    String more = "`./" + command.qualifiedName() + " --help` shows what is possible";
    if (!(problem instanceof UnmatchedArgumentException unmatched)) {
      return more;
    }
    List<String> known = new ArrayList<>(command.subcommands().keySet());
    command.options().forEach(option -> known.addAll(List.of(option.names())));
    String word = unmatched.getUnmatched().get(0);
    int equals = word.indexOf('=');
    return Nearest.to(equals < 0 ? word : word.substring(0, equals), known)
        .map(near -> "did you mean `" + near + "`? " + more)
        .orElse(more);
  }
}

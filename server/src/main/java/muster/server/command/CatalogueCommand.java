package muster.server.command;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import muster.data.DatasetFolder;
import muster.data.DatasetReader;
import muster.engine.RuleBook;
import muster.engine.facts.Dataset;
import muster.server.json.Json;
import muster.server.text.Catalogue;
import muster.server.text.CatalogueCsv;
import muster.server.text.CatalogueText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "catalogue",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Prints the programme's tables and Appendix A, and the register of existing work.",
    footer = {
      "",
      "Examples:",
      "  ./muster catalogue data/east-midlands",
      "  ./muster catalogue data/east-midlands --psa 26",
      "  ./muster catalogue data/east-midlands --format csv > catalogue.csv",
      "  ./muster catalogue data/bch-2013 --format csv --register"
    })
final class CatalogueCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FOLDER", description = "The dataset.")
  private Path folder;

  @Option(
      names = "--psa",
      paramLabel = "N",
      description = "Only the projects of this public service agreement.")
  private String psa;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = OutputFormat.Converter.class,
      defaultValue = "text",
      description = "text, json or csv; text if left out.")
  private OutputFormat format;

  @Option(names = "--register", description = "csv prints the agreements instead of the projects.")
  private boolean register;

  @Mixin private RulesOption rules;

  CatalogueCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (register && format != OutputFormat.CSV) {
      throw new UsageProblem(
          "`--register` goes with `--format csv` only: text and json have both",
          "add `--format csv`, or leave out `--register`");
    }
    if (register && psa != null) {
      throw new UsageProblem("agreements name no public service agreement", "leave out `--psa`");
    }
    RuleBook book = RuleBook.read(rules.files());
    Dataset data = DatasetReader.read(DatasetFolder.read(folder), book::vocabulary);
    print(Catalogue.of(data), data);
    console.out().flush();
    return 0;
  }

  private void print(Catalogue whole, Dataset data) {
    Catalogue catalogue = psa == null ? whole : whole.ofPsa(known(whole));
    switch (format) {
      case TEXT -> {
        CatalogueText text = new CatalogueText(data, console.page());
        console.out().print(psa == null ? text.whole(catalogue) : text.psa(catalogue, psa));
      }
      case JSON -> console.out().writeBytes(Json.bytes(catalogue));
      case CSV ->
          console
              .out()
              .print(
                  register ? CatalogueCsv.register(catalogue) : CatalogueCsv.projects(catalogue));
    }
  }

  private String known(Catalogue whole) {
    Set<String> named =
        whole.appendix().stream()
            .flatMap(l -> l.psa().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (!named.contains(psa)) {
      throw new UsageProblem(
          "no project names the public service agreement `" + psa + "`",
          named.isEmpty() ? "the dataset names none" : "named are " + String.join(", ", named));
    }
    return psa;
  }
}

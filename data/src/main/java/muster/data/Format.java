package muster.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The dataset format, declared once: the reader, its messages, the canonical form that versions are
 * hashed over, the writer and the templates all follow from it.
 */
public final class Format {
  /**
   * The protective marking of a round that names none. Which markings there are is for the rule
   * book to say; this one is written here because what no rule book was asked about must be marked
   * too.
   */
  public static final String USUAL_MARKING = "OFFICIAL-SENSITIVE";

  private static final List<FileFormat> FILES =
      Stream.of(RegionFormat.FILES, ReturnFormat.FILES, WorkFormat.FILES, ContextFormat.FILES)
          .flatMap(List::stream)
          .toList();

  private Format() {}

  /** Every file a dataset may have, in a sensible order to fill them in. */
  public static List<FileFormat> files() {
    return FILES;
  }

  /** The names of the files, in the same order. */
  public static List<String> fileNames() {
    return FILES.stream().map(FileFormat::name).toList();
  }

  /** The file of that name, if the format has it. */
  public static Optional<FileFormat> findFile(String name) {
    return FILES.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}

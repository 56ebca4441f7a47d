package muster.server.sheet;

/** How much a workbook may hold; far more than the tables of any rule book need. */
final class Limits {
  /** Bytes of the file. */
  static final long FILE = 10L * 1024 * 1024;

  /** Bytes of all its parts once unpacked. */
  static final long UNPACKED = 64L * 1024 * 1024;

  /** Parts. */
  static final int PARTS = 1_000;

  /** Unpacked bytes for each packed one, of a part that is larger than {@link #SMALL}. */
  static final long RATIO = 100;

  /** Bytes of a part that may be packed as tightly as it likes. */
  static final long SMALL = 1024 * 1024;

  static final int SHEETS = 100;

  /** Rows of a sheet. */
  static final int ROWS = 10_000;

  /** Columns of a sheet. */
  static final int COLUMNS = 100;

  /** Cells of a workbook that hold something, be it a formula. */
  static final int CELLS = 200_000;

  /** Characters of a cell, which is Excel's own limit. */
  static final int TEXT = 32_767;

  /** Characters of all its cells, however often they share one text. */
  static final int ALL_TEXT = 4_000_000;

  /** Problems that are told; whoever mends so many tries again. */
  static final int PROBLEMS = 100;

  private Limits() {}
}

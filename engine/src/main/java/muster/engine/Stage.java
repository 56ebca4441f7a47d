package muster.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The stages of an assessment, fired in this order. The folder a rule lies in is its stage. A rule
 * may count or miss ({@code accumulate}, {@code not}, {@code exists}) only what an earlier stage
 * concluded, so that no conclusion depends on the order in which rules fire.
 */
public enum Stage {
  /** Which returns can be assessed. */
  RETURN(Part.RETURNS),
  /** What the forces face. */
  THREAT(Part.RETURNS),
  /** Who is there. */
  PEOPLE(Part.RETURNS),
  /** How far the national standard is met. */
  STANDARD(Part.RETURNS),
  /** How far the threat can be met. */
  PROTECTION(Part.RETURNS),
  /** What is left of it, and its band. */
  RISK(Part.RETURNS),
  /** What should be seen beside a score. */
  FLAG(Part.RETURNS),
  /** What shows only over all forces. */
  REGION(Part.RETURNS),
  /** How pressing each return is. */
  URGENCY(Part.RETURNS),
  /** What the agreements and withdrawals mean on the day. */
  AGREEMENT(Part.RETURNS),
  /** Which way each service goes. */
  ROUTE(Part.ROUTES),
  /** Which groups are not listed, and why. */
  GROUP(Part.GROUPS),
  /** How a group would work together, at what scale and in what steps. */
  WAY(Part.WAYS),
  /** What an opportunity is worth on each criterion. */
  VALUE(Part.VALUES),
  /** What should be seen beside an opportunity. */
  CAUTION(Part.VALUES),
  /** What a project is worth on each criterion, and what should be seen beside it. */
  PROJECT(Part.PROJECTS),
  /** Which gates a project has passed. */
  GATE(Part.PROJECTS),
  /** How a project is managed and scoped. */
  MANAGEMENT(Part.PROJECTS),
  /** Which risks no project addresses. */
  GAP(Part.PROJECTS),
  /** What the money comes to. */
  MONEY(Part.PROJECTS);

  private final Part part;

  Stage(Part part) {
    this.part = part;
  }

  /** The part of an assessment it belongs to. */
  public Part part() {
    return part;
  }

  /** The stages of a part, in order. */
  public static List<Stage> of(Part part) {
    return Arrays.stream(values()).filter(s -> s.part == part).toList();
  }

  /** The folder's name. */
  public String folder() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The stage of a folder, if it is one. */
  public static Optional<Stage> find(String folder) {
    return Arrays.stream(values()).filter(s -> s.folder().equals(folder)).findFirst();
  }

  /** All folders, in order. */
  public static List<String> folders() {
    return Arrays.stream(values()).map(Stage::folder).toList();
  }
}

package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * A part of the exports, and who gets it.
 *
 * @param part its word
 * @param audience the widest that gets it
 * @param marking protective marking of what is in it
 */
public record ExportPart(
    @OneOf("export part") String part,
    @OneOf("audience") String audience,
    @OneOf("marking") String marking)
    implements Fact {
  @Override
  public String key() {
    return "tables/export-parts.csv:" + part;
  }
}

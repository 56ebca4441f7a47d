package muster.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import muster.data.store.Moderation;
import muster.data.store.ReturnRows;
import muster.data.store.SecondScore;
import muster.data.store.Shift;
import muster.server.json.Units;

/**
 * A second score as the service shows it.
 *
 * @param marking of its round; left out within another answer
 * @param revision of which revision of the return
 * @param moderator the account that made it
 * @param force the moderator's
 * @param at when
 * @param outcome whether the force's own score holds beside it, in a word
 * @param reason what the moderator says to it
 * @param unit of the risks; left out where the return is not assessed
 * @param ownRisk the risk by the force's score
 * @param secondRisk the risk by the second score
 * @param shift by how much the second is higher
 * @param ownBand the band of the first
 * @param secondBand the band of the second
 * @param threats the second score's
 * @param capability the second score's; left out where the return has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModerationJson(
    String marking,
    int revision,
    String moderator,
    String force,
    Instant at,
    String outcome,
    String reason,
    String unit,
    BigDecimal ownRisk,
    BigDecimal secondRisk,
    BigDecimal shift,
    String ownBand,
    String secondBand,
    List<Map<String, Object>> threats,
    Map<String, Object> capability)
    implements Marked {
  private static final RowJson THREAT = RowJson.ofScore(ReturnRows.THREATS);
  private static final RowJson CAPABILITY = RowJson.ofScore(ReturnRows.CAPABILITIES);

  static ModerationJson of(Moderation moderation) {
    return of(moderation, null);
  }

  static ModerationJson of(Moderation moderation, String marking) {
    SecondScore score = moderation.score();
    Shift shift = score.shift();
    boolean assessed = shift.ownRisk().isPresent() || shift.secondRisk().isPresent();
    return new ModerationJson(
        marking,
        moderation.revision(),
        moderation.moderator(),
        score.force(),
        moderation.at(),
        score.verdict().word(),
        score.reason(),
        assessed ? Units.RISK : null,
        shift.ownRisk().orElse(null),
        shift.secondRisk().orElse(null),
        shift.risk().orElse(null),
        shift.ownBand().orElse(null),
        shift.secondBand().orElse(null),
        score.rows().threats().stream().map(THREAT::write).toList(),
        score.rows().capability().map(CAPABILITY::write).orElse(null));
  }
}

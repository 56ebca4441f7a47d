package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import muster.data.store.Standing;
import muster.engine.Nearest;

/**
 * The assessment that a body asks for.
 *
 * @param standing by which returns; provisional where it is not said
 * @param day it is to speak for; empty for the round's own
 * @param weights id of the weight set; empty for the one in force
 * @param trigger what happened, of a run out of cycle (R15); empty of any other
 */
record RunBody(Standing standing, Optional<LocalDate> day, String weights, String trigger) {
  private static final String BODY = "body";
  private static final String ON = "on";
  private static final String WEIGHTS = "weights";
  private static final String TRIGGER = "trigger";
  static final int LONGEST_TRIGGER = 500;
  private static final List<String> FIELDS = List.of(Standings.NAME, ON, WEIGHTS, TRIGGER);

  /**
   * What a body says; all of it may be left out.
   *
   * @param sets the weight sets there are
   * @throws Refusal with everything that is wrong
   */
  static RunBody read(ObjectNode body, List<String> sets) {
    BodyFaults faults = new BodyFaults();
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                faults.unknownField(BODY, 0, name, FIELDS);
              }
            });
    RunBody read =
        new RunBody(
            Standings.of(word(body, Standings.NAME, Standings.words(), faults)),
            day(body, faults),
            word(body, WEIGHTS, sets, faults),
            trigger(body, faults));
    faults.refuseIfAny(ProblemType.INVALID_REQUEST);
    return read;
  }

  private static String word(ObjectNode body, String name, List<String> known, BodyFaults faults) {
    JsonNode word = body.path(name);
    if (word.isMissingNode() || (word.isTextual() && known.contains(word.asText()))) {
      return word.asText();
    }
    String help =
        Nearest.to(word.asText(), known).map(near -> "did you mean `" + near + "`?").orElse("");
    faults.add(BODY, 0, name, word.asText(), "one of " + String.join(", ", known), help);
    return "";
  }

  private static Optional<LocalDate> day(ObjectNode body, BodyFaults faults) {
    JsonNode day = body.path(ON);
    if (day.isMissingNode()) {
      return Optional.empty();
    }
    try {
      LocalDate read = LocalDate.parse(day.asText());
      if (day.isTextual() && Filters.isInReach(read)) {
        return Optional.of(read);
      }
    } catch (DateTimeParseException e) {
      // Told below, with what a date looks like.
    }
    faults.add(BODY, 0, ON, day.asText(), "a date such as 2010-02-22", "");
    return Optional.empty();
  }

  private static String trigger(ObjectNode body, BodyFaults faults) {
    JsonNode trigger = body.path(TRIGGER);
    String text = trigger.asText().strip();
    boolean fits = text.matches("[^\\p{Cntrl}\\p{Cs}]{1," + LONGEST_TRIGGER + "}");
    if (!trigger.isMissingNode() && !(trigger.isTextual() && fits)) {
      faults.add(
          BODY,
          0,
          TRIGGER,
          trigger.asText(),
          "what happened, in at most " + LONGEST_TRIGGER + " characters",
          "leave it out of a run that nothing out of cycle led to");
      return "";
    }
    return text;
  }
}

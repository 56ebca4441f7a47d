package muster.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls every operation so that every status it is described to give is given at least once, and
 * holds each answer against the description; the last test says whether all of it was seen, and
 * whether anything else was.
 */
@DisplayName("G11 The description of the interface says what the service does, and no more")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class G11TheDescriptionIsTrueTest {
  @TempDir static Path folder;
  private static DescribedService service;
  private static GoodCalls good;
  private static RefusedCalls refused;
  private static HinderedCalls hindered;
  private static FilterCalls filters;

  @BeforeAll
  static void start() {
    service = new DescribedService(folder);
    good = new GoodCalls(service);
    refused = new RefusedCalls(service);
    hindered = new HinderedCalls(service);
    filters = new FilterCalls(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  @Order(1)
  void accounts_are_made_and_people_sign_in() {
    good.accountsAreMadeAndPeopleSignIn();
  }

  @Test
  @Order(2)
  void rounds_are_opened_and_returns_go_their_way() {
    good.roundsAreOpenedAndReturnsGoTheirWay();
  }

  @Test
  @Order(3)
  void assessments_are_run_and_published() {
    good.assessmentsAreRunAndPublished();
  }

  @Test
  @Order(4)
  void rule_books_are_drafted_published_and_rolled_back() {
    good.ruleBooksAreDraftedPublishedAndRolledBack();
  }

  @Test
  @Order(5)
  void everything_is_read_in_every_form() {
    good.everythingIsReadInEveryForm();
  }

  @Test
  @Order(6)
  void nobody_comes_in_without_a_token_or_with_the_wrong_role() {
    refused.nobodyComesInWithoutATokenOrWithTheWrongRole();
  }

  @Test
  @Order(7)
  void what_is_not_there_is_not_found() {
    refused.whatIsNotThereIsNotFound();
  }

  @Test
  @Order(8)
  void forms_that_are_not_taken_or_given_are_refused() {
    refused.formsThatAreNotTakenOrGivenAreRefused();
  }

  @Test
  @Order(9)
  void what_cannot_be_understood_is_a_bad_request() {
    refused.whatCannotBeUnderstoodIsABadRequest();
  }

  @Test
  @Order(10)
  void what_a_body_says_must_be_so() {
    refused.whatABodySaysMustBeSo();
  }

  @Test
  @Order(11)
  void changes_say_what_they_are_made_to() {
    refused.changesSayWhatTheyAreMadeTo();
  }

  @Test
  @Order(12)
  void a_list_that_has_changed_is_to_be_read_anew() {
    refused.aListThatHasChangedIsToBeReadAnew();
  }

  @Test
  @Order(13)
  void bodies_and_heads_have_an_end() throws Exception {
    hindered.bodiesAndHeadsHaveAnEnd();
  }

  @Test
  @Order(14)
  void what_does_not_fit_the_state_of_things_is_refused() {
    hindered.whatDoesNotFitTheStateOfThingsIsRefused();
  }

  @Test
  @Order(15)
  void a_repeat_that_comes_too_early_is_told_to_wait() throws Exception {
    hindered.aRepeatThatComesTooEarlyIsToldToWait();
  }

  @Test
  @Order(16)
  void whoever_fails_to_sign_in_too_often_waits() {
    hindered.whoeverFailsToSignInTooOftenWaits();
  }

  @Test
  @Order(17)
  void a_service_that_reads_its_rules_says_so_and_does_the_rest() {
    hindered.aServiceThatReadsItsRulesSaysSoAndDoesTheRest();
  }

  @Test
  @Order(18)
  void a_query_asks_for_what_is_described_and_for_nothing_else() {
    filters.aQueryAsksForWhatIsDescribedAndForNothingElse();
  }

  @Test
  @Order(19)
  void nothing_else_was_answered_and_nothing_described_was_never_seen() {
    assertThat(service.contract.faults()).isEmpty();
    assertThat(service.contract.unseen()).isEmpty();
  }
}

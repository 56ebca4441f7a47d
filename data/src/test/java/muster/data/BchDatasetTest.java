package muster.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import muster.engine.facts.Agreement;
import muster.engine.facts.Basis;
import muster.engine.facts.Capability;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import muster.engine.facts.Project;
import muster.engine.facts.Service;
import muster.engine.facts.Threat;
import muster.engine.facts.Withdrawal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The dataset of Bedfordshire, Cambridgeshire and Hertfordshire that is shipped")
class BchDatasetTest {
  private static final Path FOLDER = Path.of("bch-2013");
  private static final List<String> ALL =
      List.of("bedfordshire", "cambridgeshire", "hertfordshire");

  /** What S3 prints of the CTC project, paragraphs 5.3, 5.4 and 6.2. */
  private static final Set<String> PRINTED_OF_CTC =
      Set.of(
          "project",
          "name",
          "status",
          "services",
          "forces",
          "business_case",
          "vision",
          "consulted",
          "agreement");

  private static final Set<String> ABOUT_THE_ROW = Set.of("illustrative", "source", "basis");

  private final Dataset dataset = DatasetReader.read(DatasetFolder.read(FOLDER), TestWords.WORDS);

  @Test
  @DisplayName("A01 It is read without a problem: three forces that adjoin, no return missing")
  void isSound() {
    assertThat(dataset.round().asAt()).isEqualTo(LocalDate.of(2013, 4, 25));
    assertThat(dataset.forces()).extracting(Force::force).containsExactlyInAnyOrderElementsOf(ALL);
    assertThat(dataset.forces()).noneMatch(Force::partner);
    assertThat(dataset.borders())
        .extracting(b -> Set.of(b.forceA(), b.forceB()))
        .containsExactlyInAnyOrder(
            Set.of("bedfordshire", "cambridgeshire"),
            Set.of("bedfordshire", "hertfordshire"),
            Set.of("cambridgeshire", "hertfordshire"));
    Stream<String> returns =
        dataset.services().stream()
            .flatMap(service -> ALL.stream().map(force -> force + "/" + service.service()));
    List<String> expected = returns.toList();
    assertThat(dataset.threats().stream().map(t -> t.force() + "/" + t.service()))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(dataset.capabilities().stream().map(c -> c.force() + "/" + c.service()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  @DisplayName("A02 Grants are not printed, so they are unknown")
  void leavesGrantsUnknown() {
    assertThat(dataset.forces()).extracting(Force::grantGbpM).containsOnlyNulls();
  }

  @Test
  @DisplayName("B01 Every return is graded illustrative and its source says so")
  void saysThatReturnsAreIllustrative() {
    assertThat(dataset.threats()).extracting(Threat::basis).containsOnly(Basis.ILLUSTRATIVE);
    assertThat(dataset.threats()).extracting(Threat::source).allMatch(BchDatasetTest::isSaid);
    assertThat(dataset.capabilities())
        .extracting(Capability::basis)
        .containsOnly(Basis.ILLUSTRATIVE);
    assertThat(dataset.capabilities())
        .extracting(Capability::source)
        .allMatch(BchDatasetTest::isSaid);
  }

  @Test
  @DisplayName("B02 Every service says that its tier is an illustrative choice, and cites S3")
  void saysThatTiersAreIllustrative() {
    assertThat(dataset.services())
        .extracting(Service::source)
        .allSatisfy(source -> assertThat(source).contains("S3", "tier", "illustrative choice"));
  }

  @Test
  @DisplayName("B03 An agreement whose services are not printed is graded illustrative and says so")
  void saysWhichAgreementsAreIllustrative() {
    Set<String> notPrinted = Set.of("major-crime", "firearms", "custody");
    assertThat(dataset.agreements())
        .allSatisfy(
            a -> {
              boolean madeUp = a.services().stream().anyMatch(notPrinted::contains);
              assertThat(a.basis() == Basis.ILLUSTRATIVE).isEqualTo(madeUp);
              assertThat(a.source().contains("illustrative choice")).isEqualTo(madeUp);
              assertThat(a.source()).startsWith("S3 ");
            });
  }

  @Test
  @DisplayName("B04 What is filled in for the project is printed, or is listed as made up")
  void saysWhichCellsOfTheProjectAreMadeUp() {
    Project project = project();
    List<String> filled =
        SheetReader.read(DatasetFolder.read(FOLDER)).stream()
            .filter(sheet -> sheet.file().equals("projects.csv"))
            .flatMap(sheet -> sheet.rows().stream())
            .flatMap(row -> row.cells().keySet().stream())
            .filter(column -> !PRINTED_OF_CTC.contains(column) && !ABOUT_THE_ROW.contains(column))
            .toList();

    assertThat(project.illustrative()).containsExactlyInAnyOrderElementsOf(filled);
  }

  @Test
  @DisplayName("C01 R42 The agreement on CTC is unsigned, rests in the live Roads Policing Unit")
  void joinsCtcToRoadsPolicing() {
    Agreement ctc = agreement(project().agreement());
    assertThat(ctc.kind()).isEqualTo("section 22a");
    assertThat(ctc.status()).isEqualTo("proposed");
    assertThat(ctc.signed()).isNull();
    assertThat(ctc.services()).containsExactly("cameras-tickets-and-collisions");
    assertThat(ctc.forces()).containsExactlyElementsOf(ALL);

    Agreement unit = agreement(ctc.parent());
    assertThat(unit.services()).containsExactly("roads-policing");
    assertThat(unit.kind()).isEqualTo("unit");
    assertThat(unit.status()).isEqualTo("live");
  }

  @Test
  @DisplayName("C02 R39 Hertfordshire steps back from both others, and stays in every live unit")
  void partsHertfordshireFromBothOthers() {
    assertThat(dataset.withdrawals())
        .extracting(Withdrawal::force, Withdrawal::from, Withdrawal::partners)
        .containsExactly(
            tuple(
                "hertfordshire",
                LocalDate.of(2013, 4, 16),
                List.of("bedfordshire", "cambridgeshire")));
    assertThat(dataset.agreements().stream().filter(a -> a.status().equals("live")))
        .hasSize(4)
        .allSatisfy(a -> assertThat(a.forces()).containsExactlyElementsOf(ALL));
  }

  @Test
  @DisplayName("C03 R38 Two regional services have no live unit, and one service is national")
  void leavesTwoServicesOpen() {
    List<String> joint =
        dataset.agreements().stream()
            .filter(a -> a.status().equals("live") && a.kind().equals("unit"))
            .flatMap(a -> a.services().stream())
            .toList();
    assertThat(dataset.services().stream().filter(s -> !joint.contains(s.service())))
        .extracting(Service::service, Service::reach)
        .containsExactlyInAnyOrder(
            tuple("cameras-tickets-and-collisions", "regional"), tuple("custody", "regional"));
    assertThat(dataset.services().stream().filter(s -> s.reach().equals("national")))
        .extracting(Service::service)
        .containsExactly("air-support");
  }

  private Project project() {
    assertThat(dataset.projects()).hasSize(1);
    return dataset.projects().get(0);
  }

  private Agreement agreement(String id) {
    return dataset.agreements().stream()
        .filter(a -> Objects.equals(a.agreement(), id))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isSaid(String source) {
    return source.startsWith("Illustrative");
  }
}

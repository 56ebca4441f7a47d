package muster.data.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The returns that ship are the returns that the derivation produces, to the byte. */
class ReturnsDerivationTest {

  private final Path data = RewriteReturns.dataFolder();

  @Test
  @DisplayName("A01 the shipped threats are the derived ones")
  void shippedThreatsAreDerived() throws IOException {
    assertEquals(ThreatRows.derive(Inputs.read(data)).toCsv(), shipped("threats.csv"));
  }

  @Test
  @DisplayName("A02 the shipped capabilities are the derived ones")
  void shippedCapabilitiesAreDerived() throws IOException {
    assertEquals(CapabilityRows.derive(Inputs.read(data)).toCsv(), shipped("capabilities.csv"));
  }

  @Test
  @DisplayName("B01 every adjustment meets exactly one return, names its column and has a reason")
  void everyAdjustmentIsUsed() throws IOException {
    Inputs inputs = Inputs.read(data);
    for (Adjustment adjustment : inputs.adjustments()) {
      boolean threats = adjustment.file().equals("threats");
      Table profiles = threats ? inputs.threatProfiles() : inputs.capabilityProfiles();
      List<Map<String, String>> met =
          profiles.rows().stream()
              .filter(
                  profile -> adjustment.concerns(adjustment.file(), adjustment.force(), profile))
              .toList();
      assertEquals(1, met.size(), adjustment::toString);
      assertTrue(
          inputs.forces().stream().anyMatch(f -> f.force().equals(adjustment.force())),
          adjustment::toString);
      assertTrue(
          (threats ? ThreatRows.HEADER : CapabilityRows.HEADER).contains(adjustment.column()),
          adjustment::toString);
      assertTrue(
          List.of("times", "add", "set", "clear").contains(adjustment.change()),
          adjustment::toString);
      assertTrue(!adjustment.reason().isBlank(), adjustment::toString);
    }
  }

  @Test
  @DisplayName("B02 the sizes are the grants over their mean")
  void sizesFollowTheGrants() throws IOException {
    assertEquals(
        Stream.of("1.1000", "1.1528", "0.6282", "0.7376", "1.3814").map(BigDecimal::new).toList(),
        Inputs.read(data).forces().stream().map(ForceSize::factor).toList());
  }

  private String shipped(String name) throws IOException {
    return Files.readString(data.resolve("east-midlands").resolve(name), StandardCharsets.UTF_8);
  }
}

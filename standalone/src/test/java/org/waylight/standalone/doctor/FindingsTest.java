package org.waylight.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waylight.standalone.stack.Ports;

class FindingsTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("A taken port is named with the variable that moves it")
  void takenPort() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      List<Finding> findings = PortFindings.of(Ports.from(Map.of("WAYLIGHT_REFERRAL_PORT", port)));

      assertThat(findings)
          .anySatisfy(
              finding -> {
                assertThat(finding.weight()).isEqualTo(Finding.Weight.PROBLEM);
                assertThat(finding.text()).contains(port).contains("referral");
                assertThat(finding.mend()).contains("WAYLIGHT_REFERRAL_PORT=");
              });
    }
  }

  @Test
  @DisplayName("Who has a port is read from ss and from lsof")
  void portOwner() {
    assertThat(PortOwner.parseSs("LISTEN 0 4096 *:8081 *:* users:((\"java\",pid=4711,fd=9))"))
        .contains("java, process 4711");
    assertThat(PortOwner.parseLsof("p4711\ncjava\nf9\n")).contains("java, process 4711");
    assertThat(PortOwner.parseSs("")).isEmpty();
  }

  @Test
  @DisplayName("A damaged, an open and a missing keyset are each found")
  void keysets() throws IOException {
    Files.writeString(folder.resolve("triage.private.json"), "{\"half");
    Path open = folder.resolve("triage.storage.json");
    Files.writeString(open, "{\"primaryKeyId\":1,\"key\":[{}]}");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(KeysetFindings.of(folder))
        .extracting(Finding::text)
        .anyMatch(text -> text.contains("triage.private.json is damaged"))
        .anyMatch(text -> text.contains("triage.storage.json can be read by everybody"))
        .anyMatch(text -> text.contains("intake.secret is missing"));
  }

  @Test
  @DisplayName("No keysets at all is what a new checkout looks like")
  void noKeysets() {
    assertThat(KeysetFindings.of(folder.resolve("none")))
        .extracting(Finding::weight)
        .containsExactly(Finding.Weight.FINE);
  }
}

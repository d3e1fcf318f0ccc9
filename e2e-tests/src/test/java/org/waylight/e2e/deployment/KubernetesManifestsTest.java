package org.waylight.e2e.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1SecretKeySelector;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1VolumeMount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the Kubernetes base together without a cluster: what one object names, another one is. */
class KubernetesManifestsTest {
  private static final Path ROOT = Path.of(System.getProperty("waylight.root", ".."));
  private static final Path FOLDER = ROOT.resolve("deploy/kubernetes");
  private static final List<String> SERVICES = List.of("intake", "triage", "referral", "protocol");

  private static Manifests manifests;

  @BeforeAll
  static void read() throws IOException {
    manifests = Manifests.in(FOLDER.resolve("base"));
  }

  static Stream<V1Deployment> deployments() throws IOException {
    return Manifests.in(FOLDER.resolve("base")).of(V1Deployment.class);
  }

  @Test
  @DisplayName("Every manifest is part of the base, and every service is deployed")
  void nothingIsLeftOut() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("base"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(file -> !file.equals("kustomization.yaml"))
          .containsExactlyInAnyOrderElementsOf(Manifests.resourcesOf(FOLDER.resolve("base")));
    }
    assertThat(manifests.namesOf(V1Deployment.class)).containsExactlyInAnyOrderElementsOf(SERVICES);
  }

  @ParameterizedTest
  @MethodSource("deployments")
  @DisplayName("A selector finds the pods it is meant for and no others")
  void selectorsMatch(V1Deployment deployment) {
    String name = Manifests.nameOf(deployment);
    assertThat(manifests.selectedBy(deployment.getSpec().getSelector().getMatchLabels()))
        .containsExactly(name);
    assertThat(manifests.of(V1Service.class).filter(it -> Manifests.nameOf(it).equals(name)))
        .singleElement()
        .satisfies(
            it ->
                assertThat(manifests.selectedBy(it.getSpec().getSelector())).containsExactly(name));
    assertThat(
            manifests
                .of(V1PodDisruptionBudget.class)
                .filter(it -> Manifests.nameOf(it).equals(name)))
        .singleElement()
        .satisfies(
            it ->
                assertThat(manifests.selectedBy(it.getSpec().getSelector().getMatchLabels()))
                    .containsExactly(name));
  }

  @ParameterizedTest
  @MethodSource("deployments")
  @DisplayName("What a pod names is there, or the guide says how to make it")
  void namesExist(V1Deployment deployment) throws IOException {
    var pod = Manifests.podOf(deployment);
    var container = Manifests.containerOf(deployment);
    assertThat(manifests.namesOf(V1ServiceAccount.class)).contains(pod.getServiceAccountName());
    assertThat(container.getEnvFrom())
        .extracting(source -> source.getConfigMapRef().getName())
        .isSubsetOf(manifests.namesOf(V1ConfigMap.class));
    assertThat(container.getVolumeMounts())
        .extracting(V1VolumeMount::getName)
        .containsExactlyInAnyOrderElementsOf(
            pod.getVolumes().stream().map(volume -> volume.getName()).toList());

    String guide = Files.readString(FOLDER.resolve("README.md"));
    Stream<String> keys =
        container.getEnv().stream()
            .map(variable -> variable.getValueFrom())
            .filter(Objects::nonNull)
            .map(from -> from.getSecretKeyRef())
            .map(V1SecretKeySelector::getName);
    Stream<String> volumes =
        pod.getVolumes().stream()
            .map(volume -> volume.getSecret())
            .filter(Objects::nonNull)
            .map(secret -> secret.getSecretName());
    assertThat(Stream.concat(keys, volumes)).allSatisfy(it -> assertThat(guide).contains(it));
  }

  @ParameterizedTest
  @MethodSource("deployments")
  @DisplayName("Process, container, service, probes and compose file agree on the port")
  void portsAgree(V1Deployment deployment) throws IOException {
    String name = Manifests.nameOf(deployment);
    var container = Manifests.containerOf(deployment);
    var port = container.getPorts().getFirst();
    Map<String, String> settings = manifests.settingsOf(deployment);
    assertThat(settings)
        .containsEntry("QUARKUS_HTTP_PORT", port.getContainerPort().toString())
        .containsEntry("QUARKUS_DATASOURCE_USERNAME", name + "_app")
        .containsEntry("QUARKUS_FLYWAY_USERNAME", name + "_owner");
    assertThat(settings.get("QUARKUS_DATASOURCE_JDBC_URL")).endsWith("currentSchema=" + name);
    assertThat(
            Stream.of(
                container.getStartupProbe(),
                container.getLivenessProbe(),
                container.getReadinessProbe()))
        .extracting(V1Probe::getHttpGet)
        .allSatisfy(get -> assertThat(get.getPort().getStrValue()).isEqualTo(port.getName()));
    assertThat(manifests.of(V1Service.class).filter(it -> Manifests.nameOf(it).equals(name)))
        .flatExtracting(it -> it.getSpec().getPorts())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.getPort()).isEqualTo(port.getContainerPort());
              assertThat(it.getTargetPort().getStrValue()).isEqualTo(port.getName());
            });
    assertThat(Files.readString(ROOT.resolve("docker-compose.yml")))
        .contains("image: " + container.getImage() + "\n")
        .contains(":" + port.getContainerPort() + "\"]");
  }

  @ParameterizedTest
  @MethodSource("deployments")
  @DisplayName("A pod runs without root, without a token and on a file system it cannot change")
  void podsAreConfined(V1Deployment deployment) {
    var pod = Manifests.podOf(deployment);
    var container = Manifests.containerOf(deployment).getSecurityContext();
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(container.getAllowPrivilegeEscalation()).isFalse();
    assertThat(container.getReadOnlyRootFilesystem()).isTrue();
    assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
  }

  @Test
  @DisplayName(
      "The network is closed unless a policy opens it, and only referral and triage reach outside")
  void networkIsClosed() {
    List<V1NetworkPolicy> policies = manifests.of(V1NetworkPolicy.class).toList();
    assertThat(policies)
        .filteredOn(it -> selectorOf(it).isEmpty())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.getSpec().getPolicyTypes()).contains("Ingress", "Egress");
              assertThat(it.getSpec().getIngress()).isNullOrEmpty();
              assertThat(it.getSpec().getEgress()).isNullOrEmpty();
            });
    assertThat(policies)
        .filteredOn(it -> !selectorOf(it).isEmpty())
        .allSatisfy(it -> assertThat(manifests.selectedBy(selectorOf(it))).isNotEmpty());
    assertThat(policies)
        .filteredOn(KubernetesManifestsTest::reachesOutside)
        .flatExtracting(it -> manifests.selectedBy(selectorOf(it)))
        .containsExactlyInAnyOrder("referral", "triage");
  }

  private static Map<String, String> selectorOf(V1NetworkPolicy policy) {
    return Objects.requireNonNullElse(policy.getSpec().getPodSelector().getMatchLabels(), Map.of());
  }

  private static boolean reachesOutside(V1NetworkPolicy policy) {
    return Stream.ofNullable(policy.getSpec().getEgress())
        .flatMap(List::stream)
        .flatMap(rule -> Stream.ofNullable(rule.getTo()).flatMap(List::stream))
        .anyMatch(peer -> peer.getIpBlock() != null);
  }
}

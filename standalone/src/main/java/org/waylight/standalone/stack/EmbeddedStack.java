package org.waylight.standalone.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waylight.standalone.parts.Checkout;
import org.waylight.standalone.parts.KafkaPart;
import org.waylight.standalone.parts.KafkaSettings;
import org.waylight.standalone.parts.KeycloakPart;
import org.waylight.standalone.parts.KeycloakSettings;
import org.waylight.standalone.parts.Part;
import org.waylight.standalone.parts.PartPlace;
import org.waylight.standalone.parts.PostgresPart;
import org.waylight.standalone.parts.PostgresSettings;
import org.waylight.standalone.parts.ServicePart;

/** All parts of Waylight on one machine, wired to each other. */
public final class EmbeddedStack {
  /** The services, in the order in which they are shown. */
  public static final List<String> SERVICES = List.of("intake", "triage", "referral", "protocol");

  private static final int MAX_CONNECTIONS = 200;
  private static final int KAFKA_HEAP = 384;

  /** The most heap a service takes, in megabytes. */
  public static final int SERVICE_HEAP = 320;

  private final PostgresPart postgres;
  private final KafkaPart kafka;
  private final KeycloakPart keycloak;
  private final List<Part> services;
  private final Checkout checkout;
  private final DataFolder folder;
  private final ServiceEnvironment environment;

  public EmbeddedStack(Checkout checkout, DataFolder folder, Ports ports, Secrets secrets) {
    this.checkout = checkout;
    this.folder = folder;
    postgres =
        new PostgresPart(
            place(checkout, folder, "postgres"),
            new PostgresSettings(ports.postgres(), MAX_CONNECTIONS, secrets.databasePasswords()));
    kafka =
        new KafkaPart(
            place(checkout, folder, "kafka"),
            new KafkaSettings(ports.kafka(), KafkaSettings.PARTITIONS, KAFKA_HEAP));
    keycloak =
        new KeycloakPart(
            place(checkout, folder, "keycloak"),
            new KeycloakSettings(
                ports.keycloak(), secrets.keycloakAdmin(), KeycloakSettings.DEMO_GATEWAY_SECRET));
    environment = new ServiceEnvironment(folder, ports, postgres, kafka, keycloak);
    services =
        SERVICES.stream()
            .<Part>map(name -> service(checkout, folder, ports, name, environment.of(name)))
            .toList();
  }

  private static PartPlace place(Checkout checkout, DataFolder folder, String part) {
    return PartPlace.kept(checkout, folder.data(part), folder.log(part), folder.pid(part));
  }

  /** What no service starts without. */
  public List<Part> foundations() {
    return List.of(postgres, kafka);
  }

  /** The one database of all services. */
  public PostgresPart postgres() {
    return postgres;
  }

  /** The one Kafka. */
  public KafkaPart kafka() {
    return kafka;
  }

  /** Who checks people; services wait for it themselves. */
  public Part keycloak() {
    return keycloak;
  }

  public List<Part> services() {
    return services;
  }

  /**
   * A further replica of a service, beside the one of this stack.
   *
   * @param number from 2: which one it is
   */
  public Part another(String service, int number, int port) {
    Map<String, String> variables = new LinkedHashMap<>(environment.of(service));
    variables.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    String name = service + "-" + number;
    return new ServicePart(
        checkout, service, name, port, SERVICE_HEAP, folder.log(name), folder.pid(name), variables);
  }

  /** Every part, foundations first. */
  public List<Part> all() {
    List<Part> all = new ArrayList<>(foundations());
    all.add(keycloak);
    all.addAll(services);
    return all;
  }

  /** The issuer of tokens. */
  public String issuer() {
    return keycloak.issuer();
  }

  private static ServicePart service(
      Checkout checkout,
      DataFolder folder,
      Ports ports,
      String name,
      Map<String, String> environment) {
    Integer port = ports.byName().get(name);
    if (port == null) {
      throw new IllegalArgumentException("No port for " + name);
    }
    return new ServicePart(
        checkout, name, port, SERVICE_HEAP, folder.log(name), folder.pid(name), environment);
  }
}

package org.waylight.standalone.command;

import java.net.http.HttpClient;
import java.time.Duration;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.parts.Checkout;
import org.waylight.standalone.parts.KeycloakSettings;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.StackState;
import org.waylight.standalone.terminal.Terminal;

/** Where a command is run: which checkout, which data, which terminal. */
record Context(Checkout checkout, DataFolder folder, Terminal terminal) {

  static Context here() {
    Checkout checkout = Checkout.find();
    return new Context(checkout, DataFolder.of(System.getenv(), checkout), Terminal.standard());
  }

  /**
   * The stack that runs on the data folder.
   *
   * @throws ClientFailure if none does
   */
  StackState running() {
    return StackState.running(folder)
        .orElseThrow(
            () ->
                new ClientFailure(
                    "Waylight is not up. In another terminal: ./waylight up, and wait for"
                        + " \"Waylight is up\"."));
  }

  /** A client of the running stack. */
  static HttpClient http() {
    return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  }

  static Rest rest(HttpClient http, String issuer) {
    return new Rest(http, tokens(http, issuer));
  }

  static Tokens tokens(HttpClient http, String issuer) {
    return new Tokens(http, issuer, KeycloakSettings.DEMO_GATEWAY_SECRET);
  }
}

package org.waylight.standalone.command;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.demo.DemoStory;
import org.waylight.standalone.stack.ComposeStack;
import org.waylight.standalone.stack.StackState;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the demonstration on the running stack. */
@Command(
    name = "demo",
    description = "120 invented signals, from the gateway to a delivered report")
public final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--compose",
      description =
          "on what docker compose started; its agency listens on every address, so that containers"
              + " reach it")
  private boolean compose;

  @Override
  public Integer call() {
    Context context = Context.here();
    Terminal terminal = context.terminal();
    Stopwatch watch = new Stopwatch();
    try (HttpClient http = Context.http()) {
      boolean kept = story(context, http).play(context.checkout().resolve("demo/signals.jsonl"));
      terminal.heading(
          kept
              ? "That was the whole path, in " + watch.seconds().strip() + "."
              : "Something was not as promised (NO above).");
      terminal.line("Next: look around as ada (README, \"People and tokens\"), or");
      terminal.line("      ./waylight replay --signals 5000");
      return kept ? 0 : 1;
    }
  }

  private DemoStory story(Context context, HttpClient http) {
    if (compose) {
      ComposeStack stack = ComposeStack.of(context.checkout(), System.getenv());
      Rest rest = new Rest(http, new Tokens(http, stack.keycloak(), stack.gatewaySecret()));
      InetSocketAddress everywhere = new InetSocketAddress("0.0.0.0", stack.ports().receiver());
      return new DemoStory(
          context.terminal(), stack.ports(), everywhere, http, rest, Clock.systemUTC());
    }
    StackState stack = context.running();
    InetSocketAddress here =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), stack.ports().receiver());
    Rest rest = Context.rest(http, stack.keycloak());
    return new DemoStory(context.terminal(), stack.ports(), here, http, rest, Clock.systemUTC());
  }
}

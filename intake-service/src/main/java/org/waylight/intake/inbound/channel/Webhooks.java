package org.waylight.intake.inbound.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;
import org.waylight.intake.application.Gateways;
import org.waylight.intake.application.IncomingMessage;
import org.waylight.intake.application.ReceiveMessage;
import org.waylight.intake.application.ReceiveMessage.KeyReused;
import org.waylight.intake.application.ReceiveMessage.Received;
import org.waylight.intake.domain.ContentHash;
import org.waylight.intake.domain.ContentHasher;
import org.waylight.intake.domain.Gateway;
import org.waylight.intake.domain.GatewayKind;
import org.waylight.intake.domain.WrittenText;
import org.waylight.intake.inbound.Refusals;
import org.waylight.platform.sealed.OpenedText;

/** The way of every provider's message: from the gateway its URL names to the store. */
@ApplicationScoped
public class Webhooks {
  private final Gateways gateways;
  private final ReceiveMessage receiveMessage;
  private final ContentHasher hasher;
  private final Clock clock;

  Webhooks(Gateways gateways, ReceiveMessage receiveMessage, ContentHasher hasher, Clock clock) {
    this.gateways = gateways;
    this.receiveMessage = receiveMessage;
    this.hasher = hasher;
    this.clock = clock;
  }

  /** The gateway of a URL. An unknown one and one of another kind are refused alike. */
  public Gateway gateway(String name, GatewayKind kind) {
    return gateways
        .find(name)
        .filter(gateway -> gateway.kind() == kind)
        .orElseThrow(gateways.known() ? Refusals::unknownGateway : Refusals::gatewaysUnread);
  }

  /** The time by which secrets and timestamps are judged. */
  public Instant now() {
    return clock.instant();
  }

  /**
   * Hands a message on; returns when it is durable. A long text becomes several messages of the
   * conversation, in their order.
   */
  public void receive(Gateway gateway, ProviderMessage message) {
    List<String> pieces = TextPieces.of(message.text());
    Instant time = message.sentAt() == null ? now() : message.sentAt();
    for (int i = 0; i < pieces.size(); i++) {
      Long order = pieces.size() > 1 ? orderOf(message, time, i) : message.order();
      String key = i == 0 ? message.key() : message.key() + "#" + (i + 1);
      receive(gateway, incoming(gateway, message, key, order, pieces.get(i)));
    }
  }

  private static Long orderOf(ProviderMessage message, Instant time, int place) {
    Long order = message.order();
    return order == null ? Long.valueOf(time.toEpochMilli() + place) : order;
  }

  /** Refuses what the gateway may not speak for. */
  public void requireChannel(Gateway gateway, Channel channel) {
    if (!gateway.channels().contains(channel)) {
      throw Refusals.channelNotAllowed();
    }
  }

  /** Hands on what is a message of intake already. */
  public void receive(Gateway gateway, IncomingMessage message) {
    if (gateway.paused()) {
      throw Refusals.gatewayPaused();
    }
    requireChannel(gateway, message.channel());
    switch (receiveMessage.receive(message)) {
      case Received _ -> {}
      case KeyReused _ -> throw Refusals.keyReused();
    }
  }

  private IncomingMessage incoming(
      Gateway gateway, ProviderMessage message, String key, @Nullable Long order, String text) {
    return new IncomingMessage(
        gateway.name(),
        key,
        contentHash(message, key, text),
        message.channel(),
        new OpenedText(message.conversation()),
        order,
        message.sentAt(),
        message.author(),
        WrittenText.of(text),
        message.keyword(),
        message.facts());
  }

  /** A repetition may differ in what the provider says about the delivery, never in these. */
  private ContentHash contentHash(ProviderMessage message, String key, String text) {
    String content =
        String.join(
            "\0",
            key,
            message.channel().name(),
            message.author().name(),
            message.conversation(),
            text);
    return hasher.hash(content.getBytes(StandardCharsets.UTF_8));
  }
}

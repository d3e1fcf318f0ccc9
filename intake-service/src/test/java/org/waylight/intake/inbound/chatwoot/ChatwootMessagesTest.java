package org.waylight.intake.inbound.chatwoot;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.intake.inbound.channel.ProviderJson;
import org.waylight.intake.inbound.channel.ProviderMessage;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.sealed.OpenedText;

class ChatwootMessagesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static final String INCOMING =
      """
      {"event":"message_created","id":71,"content":"help","created_at":"2026-11-22T10:00:00.000Z",
       "message_type":"incoming","private":false,"conversation":{"id":5},"account":{"id":1},
       "attachments":[{"file_type":"image","file_size":12,"data_url":"https://chat.example.org/a"}],
       "sender":{"id":3,"name":"Ana","email":"ana@example.org","phone_number":"+17135550112"}}
      """;

  @Example
  @Label("What the person writes is read with who it is, when, and what files came")
  void incoming() {
    ProviderMessage message = read(INCOMING).orElseThrow();

    assertThat(message.key()).isEqualTo("71");
    assertThat(message.order()).isEqualTo(71);
    assertThat(message.conversation()).isEqualTo("1\0005");
    assertThat(message.sentAt()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
    assertThat(message.author()).isEqualTo(MessageAuthor.SIGNALER);
    assertThat(message.text())
        .isEqualTo("help\n[Attachment 1: image, 12 bytes, https://chat.example.org/a]");
    assertThat(requireNonNull(message.facts().contact()).phone())
        .isEqualTo(new OpenedText("+17135550112"));
  }

  @Example
  @Label("An agent is an advocate, a bot the system; private notes and other events are let be")
  void others() {
    String agent =
        INCOMING.replace("incoming", "outgoing").replace("\"id\":3", "\"type\":\"user\"");
    assertThat(read(agent).orElseThrow().author()).isEqualTo(MessageAuthor.ADVOCATE);
    assertThat(read(agent).orElseThrow().facts().contact()).isNull();
    assertThat(read(agent.replace("\"user\"", "\"agent_bot\"")).orElseThrow().author())
        .isEqualTo(MessageAuthor.SYSTEM);
    assertThat(read(INCOMING.replace("\"incoming\"", "0"))).isPresent();
    assertThat(read(INCOMING.replace("incoming", "template"))).isEmpty();
    assertThat(read(INCOMING.replace("message_created", "message_updated"))).isEmpty();
    assertThat(read(INCOMING.replace("\"private\":false", "\"private\":true"))).isEmpty();
  }

  @Property
  @Label("A damaged event is an event or a refusal")
  void damaged(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int damage) {
    Random random = new Random(seed);
    byte[] bytes = INCOMING.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < damage; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
    }
    try {
      assertThat(ChatwootMessages.read(ProviderJson.body(bytes), NOW)).isNotNull();
    } catch (ProblemException refusal) {
      assertThat(refusal.problem().status()).isEqualTo(400);
    }
  }

  @Property
  @Label("Members of any type are read or refused")
  void anyTypes(@ForAll @IntRange(max = 11) int member, @ForAll @IntRange(max = 6) int type) {
    String[] members = {
      "71", "\"help\"", "\"2026-11-22T10:00:00.000Z\"", "\"incoming\"", "false", "{\"id\":5}",
      "{\"id\":1}", "\"image\"", "12", "\"message_created\"", "\"Ana\"", "5"
    };
    String[] types = {"null", "{}", "[]", "1e999", "\"\\ud800\"", "true", "9".repeat(400)};
    String event = INCOMING.replace(members[member], types[type]);
    try {
      assertThat(read(event)).isNotNull();
    } catch (ProblemException refusal) {
      assertThat(refusal.problem().status()).isEqualTo(400);
    }
  }

  private static Optional<ProviderMessage> read(String event) {
    return ChatwootMessages.read(ProviderJson.body(event.getBytes(StandardCharsets.UTF_8)), NOW);
  }
}

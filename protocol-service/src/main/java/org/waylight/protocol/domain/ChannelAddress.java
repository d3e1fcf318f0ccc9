package org.waylight.protocol.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import org.waylight.contracts.v1.ContactChannel;
import org.waylight.protocol.domain.Rule.Finding;

/** Whether an address is one that its channel can deliver to. */
final class ChannelAddress {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

  private ChannelAddress() {}

  /**
   * What is wrong with the address.
   *
   * @param synthetic a made-up organisation's webhook may be plain http: its receiver is a local
   *     one
   */
  static List<Finding> flaws(String field, ContactChannel channel, boolean synthetic) {
    return switch (channel.channel()) {
      case WEBHOOK ->
          Rule.unless(
              webhook(channel.address(), synthetic), field, "no https URL", "https://host/path");
      case EMAIL ->
          Rule.unless(
              EMAIL.matcher(channel.address()).matches(),
              field,
              "no e-mail address",
              "name@host.domain");
      case PHONE ->
          Rule.unless(
              E164.matcher(channel.address()).matches(),
              field,
              "no phone number",
              "in E.164, as in +12025550143");
    };
  }

  private static boolean webhook(String address, boolean synthetic) {
    try {
      URI uri = new URI(address);
      boolean scheme =
          "https".equals(uri.getScheme()) || (synthetic && "http".equals(uri.getScheme()));
      return scheme && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}

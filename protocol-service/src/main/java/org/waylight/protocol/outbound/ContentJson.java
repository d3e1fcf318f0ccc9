package org.waylight.protocol.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.waylight.platform.json.EventJson;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.OrganisationContent;
import org.waylight.protocol.domain.PolicyContent;
import org.waylight.protocol.domain.ProtocolContent;
import org.waylight.protocol.domain.RegistryKind;

/** Contents as JSON columns. */
final class ContentJson {
  private ContentJson() {}

  static String write(Object value) {
    try {
      return EventJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new StoreException("a content cannot be written", e);
    }
  }

  static Content read(RegistryKind kind, String json) {
    return switch (kind) {
      case PROTOCOL -> read(json, ProtocolContent.class);
      case ORGANISATION -> read(json, OrganisationContent.class);
      case POLICY -> read(json, PolicyContent.class);
    };
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return EventJson.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new StoreException("a stored content cannot be read", e);
    }
  }
}

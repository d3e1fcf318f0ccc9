package org.waylight.protocol.inbound;

import org.waylight.protocol.domain.Content;

/** A content as it is written in JSON; checked for its shape, not yet against the rules. */
public sealed interface ContentBody permits ProtocolBody, OrganisationBody, PolicyBody {
  /** The content it says. */
  Content toContent();
}

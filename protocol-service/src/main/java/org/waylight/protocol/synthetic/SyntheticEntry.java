package org.waylight.protocol.synthetic;

import java.util.UUID;
import org.waylight.protocol.domain.Content;

/** One made-up entry with the id it always has. */
public record SyntheticEntry(UUID id, Content content) {}

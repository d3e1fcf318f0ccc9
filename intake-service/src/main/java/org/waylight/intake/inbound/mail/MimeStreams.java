package org.waylight.intake.inbound.mail;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** How MIME is read: leniently, and with an end to everything that a sender could pile up. */
final class MimeStreams {
  /** Multiparts within multiparts. */
  static final int DEEPEST = 20;

  /** Parts of one mail. */
  static final int MOST_PARTS = 500;

  private static final int LONGEST_HEADER = 64 * 1024;
  private static final int MOST_HEADERS = 1_000;

  private MimeStreams() {}

  static MimeTokenStream open() {
    MimeConfig config =
        MimeConfig.custom()
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxHeaderCount(MOST_HEADERS)
            // Whole pages are sent as one line.
            .setMaxLineLen(-1)
            .setMalformedHeaderStartsBody(true)
            .build();
    return new MimeTokenStream(
        config,
        new DefaultBodyDescriptorBuilder(
            null, LenientFieldParser.getParser(), DecodeMonitor.SILENT));
  }
}

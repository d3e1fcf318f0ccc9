package org.waylight.intake.inbound.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waylight.intake.inbound.Refusals;

/**
 * Holds the bodies of mails in memory while they are verified and read, and only so many at once: a
 * large one waits for its turn, and in the end is asked to come again.
 */
@ApplicationScoped
public class MailBodies {
  /** What Inbound Parse takes at most, attachments and all. */
  static final int MOST = 30_000_000;

  private static final int MEGABYTE = 1_000_000;
  private static final int SECONDS_TO_WAIT = 20;

  /** An eighth of the heap, and at least the largest mail. */
  private final Semaphore megabytes =
      new Semaphore((int) Math.max(MOST, Runtime.getRuntime().maxMemory() / 8) / MEGABYTE, true);

  /** Reads a body and gives its memory back once it was worked with. */
  <T> T with(InputStream body, @Nullable String announced, Function<byte[], T> work) {
    long length = length(announced);
    if (length > MOST) {
      throw Refusals.mailTooLarge();
    }
    int weight = (int) Math.clamp((length < 0 ? MOST : length) / MEGABYTE, 1, MOST / MEGABYTE);
    if (!acquired(weight)) {
      throw Refusals.mailsWaiting();
    }
    try {
      return work.apply(read(body, (int) length));
    } finally {
      megabytes.release(weight);
    }
  }

  private static byte[] read(InputStream body, int length) {
    try {
      if (length >= 0) {
        return body.readNBytes(length);
      }
      byte[] bytes = body.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw Refusals.mailTooLarge();
      }
      return bytes;
    } catch (IOException brokenOff) {
      throw Refusals.bodyBrokenOff();
    }
  }

  private boolean acquired(int weight) {
    try {
      return megabytes.tryAcquire(weight, SECONDS_TO_WAIT, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The length that was announced; -1 if none was. */
  private static long length(@Nullable String announced) {
    return announced != null && announced.matches("[0-9]{1,18}") ? Long.parseLong(announced) : -1;
  }
}

package org.waylight.intake.inbound.mail;

import java.util.List;

/**
 * A mail as it was read, before it becomes a message.
 *
 * @param text what its parts say, as plain text
 * @param notes what could not be read, in words
 */
record Mail(MailHeaders headers, String text, List<Attachment> attachments, List<String> notes) {
  Mail {
    attachments = List.copyOf(attachments);
    notes = List.copyOf(notes);
  }

  @Override
  public String toString() {
    return "Mail[not shown]";
  }
}

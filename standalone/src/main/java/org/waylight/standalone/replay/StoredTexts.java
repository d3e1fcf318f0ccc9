package org.waylight.standalone.replay;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.SealedText;
import org.waylight.platform.sealed.Keysets;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.platform.sealed.SealContext;
import org.waylight.platform.sealed.SealException;

/** The messages that services hold, opened with the keysets of this machine's stack. */
public final class StoredTexts {
  private static final String INTAKE =
      "select signal_id, id, provider_order, sealed_text from intake.signal_message";

  private static final String TRIAGE =
      "select signal_id, id, position, text from triage.message order by signal_id, position, id";

  private final Ledger ledger;
  private final Keysets keysets;

  public StoredTexts(Ledger ledger, Keysets keysets) {
    this.ledger = ledger;
    this.keysets = keysets;
  }

  /**
   * One message as a service holds it.
   *
   * @param text absent if it was erased or does not open
   */
  public record Stored(String signalId, long position, @Nullable String text) {}

  /** What intake keeps sealed to triage. */
  public void inIntake(Consumer<Stored> taker) {
    var opener = keysets.openerOf("triage");
    each(INTAKE, opener::open, taker);
  }

  /** What triage keeps under its own keyset, signal by signal, in triage's order. */
  public void inTriage(Consumer<Stored> taker) {
    var vault = keysets.vaultOf("triage");
    each(TRIAGE, vault::open, taker);
  }

  private interface Opener {
    OpenedText open(SealedText sealed, SealContext context);
  }

  private void each(String sql, Opener opener, Consumer<Stored> taker) {
    ledger.each(
        sql,
        row -> {
          SealContext context = new SealContext(row.getObject(2, UUID.class), SealedFields.TEXT);
          taker.accept(
              new Stored(
                  row.getString(1), row.getLong(3), opened(opener, row.getString(4), context)));
        });
  }

  private static @Nullable String opened(
      Opener opener, @Nullable String sealed, SealContext context) {
    try {
      return sealed == null ? null : opener.open(new SealedText(sealed), context).reveal();
    } catch (SealException e) {
      return null;
    }
  }
}

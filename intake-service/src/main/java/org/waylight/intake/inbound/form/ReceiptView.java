package org.waylight.intake.inbound.form;

import java.util.Map;

/**
 * What the page after sending shows.
 *
 * @param receiptUnresolved the receipt that was quoted belongs to no signal
 */
public record ReceiptView(
    Language language,
    Map<String, String> t,
    FormConfig config,
    String receipt,
    boolean receiptUnresolved,
    boolean danger,
    boolean selfHarm,
    boolean contactBack) {
  /** Digits only, for a link that dials. */
  public String dial(String number) {
    return FormView.digits(number);
  }

  @Override
  public String toString() {
    return "ReceiptView[not shown]";
  }
}

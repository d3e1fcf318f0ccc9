package org.waylight.referral.plan.domain;

/** Why a decision is not taken, as one sentence each. */
public enum Refusal {
  NO_SUCH_ACTION("The case has no plan with this action."),
  PLAN_CHANGED("The plan changed since it was read; read it again and look at what changed."),
  PREVIEW_CHANGED(
      "DIS-1: what would leave is no longer what was shown; read the plan again and look at it."),
  ALREADY_DECIDED(
      "The action was decided already; read the plan to see by whom. What was approved leaves once"
          + " (RES-1)."),
  CASE_CLOSED("The case is closed; a new signal with its receipt goes on from here."),
  NOT_ALLOWED(
      "The disclosure policy does not allow it as things stand now: a consent may have been taken"
          + " back or ended. Read the plan again; its rules say why, and whom to ask."),
  NOBODY_TO_TELL(
      "PRO-4: no usable recipient is in the directory; have a contact verified, or choose another"
          + " option."),
  RECIPIENT_UNSUITABLE(
      "PRO-4: the directory has no recipient of this kind under that id who is vetted and has a"
          + " verified contact; choose another."),
  RECIPIENT_IN_PLAN("That recipient is an option of the plan already; decide about that one."),
  NOTHING_NEW(
      "RES-3: its recipient may have nothing that it was not told already; read the plan again."),
  SUMMARY_MISSING(
      "RES-3: more was told, in words only: read the messages, and write what the recipient needs to"
          + " know."),
  SAME_RECIPIENT(
      "RES-3: a supplement goes to whoever got the report; for another recipient choose an option of"
          + " the plan."),
  TRANSFER_UNSUITABLE(
      "A live transfer is asked for on an option for a provider, a partner hotline or emergency"
          + " services, and goes to that option's recipient."),
  NO_PHONE(
      "PRO-4: the option's recipient has no verified telephone; choose another recipient for it"
          + " first."),
  NOT_ON_THE_LINE("Only a signaler of the case can be on the line; read the case for its persons."),
  TRANSFER_ASKED("Somebody asked for this live transfer already; decide about that option."),
  STATEMENT_MISSING(
      "DIS-5: say why, what it means for the safety of those involved, and whether the victim could"
          + " be reached."),
  SECOND_SUPERVISOR_NEEDED(
      "DIS-9: a confirmed mandate is declined only by a second supervisor, after the first."),
  SECOND_APPROVER_NEEDED(
      "DIS-5: the policy in force lets a tip leave only if a second supervisor approves it too; ask"
          + " another.");

  private final String sentence;

  Refusal(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}

package org.waylight.benchmarks;

/** The synthetic signals of the benchmarks. Nobody wrote them and they are about nobody. */
final class Signals {
  private Signals() {}

  /** About 60 words, as a text or a web form has; goes the standard lane. */
  static final String STANDARD =
      """
      {"channel":"WEBFORM","messages":[{"text":"I work at a restaurant in San Antonio and I am worried about two \
      people in the kitchen. They sleep in the storage room and the owner keeps their passports. They told me they \
      have to pay back the trip before they can go. They work every day from morning to midnight. I do not know whom \
      to ask about this. Synthetic."}],"facts":{"place":{"country":"US","state":"TX","city":"San Antonio"},\
      "signaler":{"kind":"COMMUNITY_MEMBER"}}}"""
          .replace("\n", "");

  /** States a minor: goes the urgent lane and raises an alert. */
  static final String URGENT =
      """
      {"channel":"TEXT","messages":[{"text":"my cousin is 15 and a man at the motel keeps her phone. Synthetic."}],\
      "facts":{"minorInvolved":"YES","place":{"country":"US","state":"OH","city":"Columbus"},\
      "signaler":{"kind":"FAMILY_FRIEND"}}}""";
}

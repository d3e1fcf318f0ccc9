package org.waylight.contracts;

import java.util.Set;

/** The industries and venues that assessments name and protocols ask for. */
public final class IndustryCodes {
  /** NIEM 6.0, hs:ExploitationIndustryCodeSimpleType (niemopen/niem-model, CC BY 4.0). */
  public static final Set<String> ALL =
      Set.of(
          "Agriculture and Animal Husbandry",
          "Arts and Entertainment",
          "Carnival",
          "Commercial Cleaning Services",
          "Construction",
          "Did not disclose",
          "Domestic Work",
          "Escort Services",
          "Factories and Manufacturing",
          "Forestry and Logging",
          "Health and Beauty Services",
          "Health Care",
          "Hotels and Hospitality",
          "Illicit Activities",
          "Illicit Massage Health and Beauty",
          "Landscaping",
          "Mining and Quarrying",
          "Other",
          "Outdoor Solicitation",
          "Peddling and Begging",
          "Personal Sexual Servitude",
          "Pornography",
          "Recreation and Sports",
          "Religious Institution",
          "Remote Interactive Sexual Acts",
          "Restaurants and Food Service",
          "Retail Sales",
          "Strip Clubs",
          "Transportation",
          "Traveling Sales Crew",
          "Unknown");

  private IndustryCodes() {}
}

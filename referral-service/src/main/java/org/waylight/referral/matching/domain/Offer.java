package org.waylight.referral.matching.domain;

import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProvidedService;

/** A service of a provider at a place. */
record Offer(OrganisationPublished provider, ProvidedService service, PlaceKey place) {}

package org.waylight.protocol.geography.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.place.Atlas;
import org.waylight.contracts.place.Resolution;
import org.waylight.platform.security.Roles;
import org.waylight.protocol.geography.application.FindPoint;

/** Places: what something said about a place may mean, how sure that is, and why (PRO-6). */
@Path("/v1")
@Tag(name = "Places")
public class PlacesResource {
  private final FindPoint points;

  @Inject
  public PlacesResource(FindPoint points) {
    this.points = points;
  }

  /** The places that a ZIP code, town, county, state, tribal land, point or area code may mean. */
  @GET
  @Path("/places:resolve")
  @Operation(
      summary =
          "The places that something said may mean, narrowest first; ask by exactly one of zip,"
              + " city, county, tribalLand, lat with lon, areaCode, or by state alone")
  @APIResponse(responseCode = "200", description = "The candidates, and what a person should ask")
  @APIResponse(
      responseCode = "422",
      description = "No question, two at once, or a value of no form")
  @RolesAllowed({Roles.SUPERVISOR, Roles.PROTOCOL_EDITOR, Roles.PROTOCOL_APPROVER, Roles.ADVOCATE})
  public ResolutionView resolve(
      @RestQuery @Parameter(description = "Five digits") @Nullable String zip,
      @RestQuery @Parameter(description = "A town, better with its state") @Nullable String city,
      @RestQuery @Parameter(description = "A county, with its state") @Nullable String county,
      @RestQuery @Parameter(description = "USPS code or name; a province abroad")
          @Nullable String state,
      @RestQuery @Parameter(description = "Name of a tribal land") @Nullable String tribalLand,
      @RestQuery @Parameter(description = "Degrees north, WGS 84") @Nullable String lat,
      @RestQuery @Parameter(description = "Degrees east, WGS 84") @Nullable String lon,
      @RestQuery @Parameter(description = "Three digits; a weak hint") @Nullable String areaCode) {
    AskedPlace asked =
        new AskedPlace(zip, city, county, state, tribalLand, lat, lon, areaCode).checked();
    return ResolutionView.of(answer(asked));
  }

  private Resolution answer(AskedPlace asked) {
    return switch (asked.by()) {
      case ZIP -> Atlas.zip(asked.said(asked.zip()), asked.stateCode(), asked.county());
      case CITY -> Atlas.city(asked.said(asked.city()), asked.state());
      case COUNTY -> Atlas.county(asked.said(asked.county()), asked.said(asked.state()));
      case STATE -> Atlas.state(asked.said(asked.state()));
      case TRIBAL_LAND -> Atlas.tribalLand(asked.said(asked.tribalLand()));
      case POINT ->
          points.at(
              Double.parseDouble(asked.said(asked.lat())),
              Double.parseDouble(asked.said(asked.lon())));
      case AREA_CODE -> Atlas.areaCode(asked.said(asked.areaCode()));
    };
  }
}

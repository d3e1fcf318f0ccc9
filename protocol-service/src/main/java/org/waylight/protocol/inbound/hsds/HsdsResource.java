package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.security.Roles;

/**
 * The directory of vetted providers as Open Referral's HSDS API 3.1 has it, to read. For people of
 * the hotline: nobody outside reads who helps victims where.
 */
@Path("/hsds")
@Tag(name = "HSDS")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.ADVOCATE, Roles.PROTOCOL_EDITOR, Roles.PROTOCOL_APPROVER})
public class HsdsResource {
  private final Listing listing;

  @Inject
  public HsdsResource(Listing listing) {
    this.listing = listing;
  }

  /** What this API is. */
  public record About(String version, String profile, String openapi_url) {}

  /** Which version of HSDS this is. */
  @GET
  @Operation(summary = "Which version of HSDS this is")
  public About about(@Context UriInfo uri) {
    return new About(
        "3.1",
        "https://docs.openreferral.org/en/v3.1/hsds/",
        uri.getBaseUriBuilder().path("q/openapi").queryParam("format", "json").build().toString());
  }

  /** Services; as lines, all of them. */
  @GET
  @Path("/services")
  @Produces({MediaType.APPLICATION_JSON, Answers.LINES})
  @Operation(
      summary =
          "Services of vetted providers; with format=ndjson and full=true the whole directory")
  @APIResponseSchema(
      value = JsonNode.class,
      responseDescription = "A page, or lines",
      responseCode = "200")
  public Response services(@Valid @BeanParam Asked asked) {
    Filter filter = asked.filter();
    return Answers.list(
        reader -> listing.services(filter, reader),
        asked.shape(),
        asked.format(),
        asked.page,
        asked.perPage);
  }

  /** One service with everything that belongs to it. */
  @GET
  @Path("/services/{id}")
  @Operation(summary = "One service with everything that belongs to it")
  @APIResponseSchema(
      value = JsonNode.class,
      responseDescription = "The service",
      responseCode = "200")
  public Response service(@RestPath String id) {
    return Answers.one(reader -> listing.services(Filter.NONE, reader), id);
  }

  /** Organizations. */
  @GET
  @Path("/organizations")
  @Produces({MediaType.APPLICATION_JSON, Answers.LINES})
  @Operation(summary = "Vetted organizations")
  @APIResponseSchema(
      value = JsonNode.class,
      responseDescription = "A page, or lines",
      responseCode = "200")
  public Response organizations(@Valid @BeanParam Asked asked) {
    Filter filter = asked.filter();
    return Answers.list(
        reader -> listing.organizations(filter, reader),
        asked.shape(),
        asked.format(),
        asked.page,
        asked.perPage);
  }

  /** One organization. */
  @GET
  @Path("/organizations/{id}")
  @Operation(summary = "One vetted organization")
  @APIResponseSchema(
      value = JsonNode.class,
      responseDescription = "The organization",
      responseCode = "200")
  public Response organization(@RestPath String id) {
    return Answers.one(reader -> listing.organizations(Filter.NONE, reader), id);
  }

  /** Services at places. */
  @GET
  @Path("/service_at_locations")
  @Produces({MediaType.APPLICATION_JSON, Answers.LINES})
  @Operation(summary = "Services at places; of a confidential place nothing but that it is")
  @APIResponseSchema(
      value = JsonNode.class,
      responseDescription = "A page, or lines",
      responseCode = "200")
  public Response serviceAtLocations(@Valid @BeanParam Asked asked) {
    Filter filter = asked.filter();
    return Answers.list(
        reader -> listing.serviceAtLocations(filter, reader),
        asked.shape(),
        asked.format(),
        asked.page,
        asked.perPage);
  }

  /** One service at a place. */
  @GET
  @Path("/service_at_locations/{id}")
  @Operation(summary = "One service at a place")
  @APIResponseSchema(
      value = JsonNode.class,
      responseDescription = "The service at the place",
      responseCode = "200")
  public Response serviceAtLocation(@RestPath String id) {
    return Answers.one(reader -> listing.serviceAtLocations(Filter.NONE, reader), id);
  }

  /** Taxonomies. */
  @GET
  @Path("/taxonomies")
  @Produces({MediaType.APPLICATION_JSON, Answers.LINES})
  @Operation(summary = "Taxonomies: Waylight's own and those that files brought")
  @APIResponseSchema(
      value = JsonNode.class,
      responseDescription = "A page, or lines",
      responseCode = "200")
  public Response taxonomies(@Valid @BeanParam Asked asked) {
    Filter filter = asked.filter();
    return Answers.list(
        reader -> listing.taxonomies(one -> pass(filter, one, reader)),
        Shape.FULL,
        asked.format(),
        asked.page,
        asked.perPage);
  }

  /** One taxonomy. */
  @GET
  @Path("/taxonomies/{id}")
  @Operation(summary = "One taxonomy")
  @APIResponseSchema(
      value = JsonNode.class,
      responseDescription = "The taxonomy",
      responseCode = "200")
  public Response taxonomy(@RestPath String id) {
    return Answers.one(listing::taxonomies, id);
  }

  /** Terms of taxonomies. */
  @GET
  @Path("/taxonomy_terms")
  @Produces({MediaType.APPLICATION_JSON, Answers.LINES})
  @Operation(summary = "Terms of taxonomies")
  @APIResponseSchema(
      value = JsonNode.class,
      responseDescription = "A page, or lines",
      responseCode = "200")
  public Response terms(
      @Valid @BeanParam Asked asked,
      @RestQuery("parent_id") @Nullable String parentId,
      @RestQuery("top_only") @Nullable Boolean topOnly) {
    Filter filter = asked.filter();
    Filter words = new Filter(filter.search(), null, null, null, null, null, null);
    return Answers.list(
        reader ->
            listing.terms(
                term -> {
                  String parent = Fields.text(term, "parent_id");
                  String taxonomy = Fields.text(term.path("taxonomy_detail"), "id");
                  if ((parentId == null || parentId.equals(parent))
                      && (!Boolean.TRUE.equals(topOnly) || parent == null)
                      && (filter.taxonomyId() == null
                          || Objects.equals(filter.taxonomyId(), taxonomy))) {
                    pass(words, term, reader);
                  }
                }),
        Shape.FULL,
        asked.format(),
        asked.page,
        asked.perPage);
  }

  /** One term. */
  @GET
  @Path("/taxonomy_terms/{id}")
  @Operation(summary = "One term of a taxonomy")
  @APIResponseSchema(value = JsonNode.class, responseDescription = "The term", responseCode = "200")
  public Response term(@RestPath String id) {
    return Answers.one(listing::terms, id);
  }

  private static <T extends JsonNode> void pass(Filter filter, T object, Consumer<T> reader) {
    if (filter.object(object)) {
      reader.accept(object);
    }
  }
}

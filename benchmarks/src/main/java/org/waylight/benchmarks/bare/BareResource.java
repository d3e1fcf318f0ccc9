package org.waylight.benchmarks.bare;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Takes the same body as intake, validates it and inserts one row durably. */
@Path("/bare")
public class BareResource {
  private final DataSource database;

  BareResource(DataSource database) {
    this.database = database;
  }

  /** The part of a signal that a bare endpoint would look at. */
  public record BareSignal(
      @NotBlank String channel,
      @NotNull @Size(min = 1, max = 50) List<@Valid BareMessage> messages) {}

  /** One message of it. */
  public record BareMessage(@NotBlank @Size(max = 20_000) String text) {}

  /** What the caller learns. */
  public record Stored(UUID id) {}

  /** Stores the signal; {@code 202} once PostgreSQL has it on disk. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  public Response store(@HeaderParam("Idempotency-Key") String key, @Valid BareSignal signal)
      throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into bare.signal (id, key, channel, body) values (?, ?, ?, ?)")) {
      insert.setObject(1, id);
      insert.setString(2, key);
      insert.setString(3, signal.channel());
      insert.setString(4, signal.messages().getFirst().text());
      insert.executeUpdate();
    }
    return Response.accepted(new Stored(id)).build();
  }
}

package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.OrganisationKind;
import org.waylight.platform.json.EventJson;
import org.waylight.protocol.application.DirectoryFile;
import org.waylight.protocol.application.DirectoryProblem;
import org.waylight.protocol.application.StagedProvider;
import org.waylight.protocol.application.StagedProvider.StagedService;
import org.waylight.protocol.application.StagedRow;
import org.waylight.protocol.domain.OrganisationContent;

/** An HSDS file in one of its forms. */
final class HsdsFile implements DirectoryFile {
  private static final ObjectMapper JSON = EventJson.mapper();

  private final InputStream stream;
  private final Form form;
  private final Set<String> confidential = new HashSet<>();

  HsdsFile(InputStream stream, Form form) {
    this.stream = stream;
    this.form = form;
  }

  /** How a file may come. */
  enum Form {
    /** A full service object, an array of them, or a page of an HSDS API. */
    JSON,
    /** A full service object a line. */
    JSON_LINES,
    /** A tabular data package: datapackage.json and CSV files in a zip. */
    PACKAGE
  }

  @Override
  public void read(Consumer<StagedRow> rows, Consumer<DirectoryProblem> problems) {
    try {
      switch (form) {
        case JSON -> new ServiceObjects(rows, problems, confidential).read(stream);
        case JSON_LINES -> new ServiceObjects(rows, problems, confidential).readLines(stream);
        case PACKAGE -> new DataPackage(rows, problems).read(stream);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a directory file could not be read to its end", e);
    }
  }

  @Override
  public Understood understand(StagedProvider provider, @Nullable OrganisationContent known) {
    List<DirectoryProblem> problems = new ArrayList<>();
    List<ObjectNode> services = new ArrayList<>();
    Map<UUID, String> sources = new LinkedHashMap<>();
    for (StagedService staged : provider.services()) {
      ObjectNode service = object(staged);
      Confidential.takeOut(service, confidential);
      UUID id = Fields.uuid(service, "id").orElse(null);
      if (!(service.get("organization") instanceof ObjectNode)) {
        problems.add(at(staged, "organization_id", "names no organization of the file", "add it"));
      } else if (id == null || sources.putIfAbsent(id, service.toString()) != null) {
        problems.add(at(staged, "id", "given twice", "every service once"));
      }
      services.add(service);
    }
    StagedService first = provider.services().getFirst();
    Optional<UUID> id = id(services);
    if (known != null && known.kind() != OrganisationKind.PROVIDER) {
      problems.add(
          at(first, "organization.id", "is the id of an agency", "give the provider its own"));
    }
    return problems.isEmpty() && id.isPresent()
        ? new Understood(id.get(), ProviderReading.read(services, known), sources, problems)
        : new Understood(null, null, Map.of(), problems);
  }

  private static Optional<UUID> id(List<ObjectNode> services) {
    return Fields.uuid(ProviderReading.organization(services), "id");
  }

  private static DirectoryProblem at(
      StagedService staged, String field, String problem, String mend) {
    return new DirectoryProblem(staged.place(), staged.line(), field, problem, mend);
  }

  private static ObjectNode object(StagedService staged) {
    try {
      return JSON.readValue(staged.json(), ObjectNode.class);
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new IllegalStateException("a staged service is no object");
    }
  }
}

package org.waylight.standalone.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of PostgreSQL: what makes it durable, and silent about personal text. */
final class PostgresServerOptions {
  private PostgresServerOptions() {}

  static List<String> of(Path data, int port, PostgresSettings settings) {
    List<String> options = new ArrayList<>(List.of("-D", data.toString()));
    List<String> parameters =
        List.of(
            "port=" + port,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=" + settings.maxConnections(),
            // INT-1: accepted means durable.
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "shared_buffers=256MB",
            "max_wal_size=2GB",
            // INT-6: no statement, parameter or offending value reaches the server's log.
            "log_statement=none",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0");
    parameters.forEach(parameter -> options.addAll(List.of("-c", parameter)));
    return options;
  }

  static List<String> initialisation(Path data, Path passwordFile) {
    return List.of(
        "-D",
        data.toString(),
        "--username=" + PostgresSettings.SUPERUSER,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums");
  }
}

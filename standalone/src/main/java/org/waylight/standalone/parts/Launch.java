package org.waylight.standalone.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a process is started.
 *
 * @param stopSignal the signal that ends it in order, without "SIG"
 * @param scratch a folder to remove once it was told to end, or this JVM is gone; it outlives a
 *     crash
 */
record Launch(
    List<String> command,
    Map<String, String> environment,
    Path log,
    Path pidFile,
    String stopSignal,
    @Nullable Path scratch) {}

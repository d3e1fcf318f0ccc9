package org.waylight.standalone.parts;

import java.nio.file.Path;

/** The configuration files of the single broker. */
final class KafkaServerProperties {
  private KafkaServerProperties() {}

  static String server(Path data, int port, int controllerPort) {
    return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        inter.broker.listener.name=PLAINTEXT
        log.dirs=%3$s
        auto.create.topics.enable=false
        # One broker has no replica to vouch for it, so an acknowledged batch is on the disk (INT-1).
        log.flush.interval.messages=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=3
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=3
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        share.coordinator.state.topic.num.partitions=1
        group.initial.rebalance.delay.ms=0
        num.network.threads=2
        num.io.threads=4
        num.recovery.threads.per.data.dir=2
        log.cleaner.dedupe.buffer.size=8388608
        metrics.recording.level=INFO
        """
        .formatted(port, controllerPort, data.toString());
  }

  static String logging() {
    return """
        status = warn
        appenders = console
        appender.console.type = Console
        appender.console.name = console
        appender.console.layout.type = PatternLayout
        appender.console.layout.pattern = %d{ISO8601} %p %m (%c)%n
        rootLogger.level = warn
        rootLogger.appenderRef.console.ref = console
        logger.server.name = kafka.server
        logger.server.level = info
        """;
  }
}

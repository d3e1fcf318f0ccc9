package org.waylight.intake.inbound.gateways;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.lang.reflect.Type;
import java.util.function.BiFunction;

/**
 * Reads what a person wrote: a field that is not known is a slip, and would be lost. Only gateways,
 * which are programs, may run ahead of this version.
 */
public final class KnownFieldsOnly implements BiFunction<ObjectMapper, Type, ObjectReader> {
  @Override
  public ObjectReader apply(ObjectMapper mapper, Type type) {
    return mapper
        .readerFor(mapper.constructType(type))
        .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }
}

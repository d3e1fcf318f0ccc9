package org.waylight.platform.validation;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What is validated are bodies, which are whole: nothing asks Hibernate ORM, for each property of
 * each, whether it was loaded.
 */
@ApplicationScoped
public class PlainBodies implements ValidatorFactoryCustomizer {
  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    configuration
        .traversableResolver(new EverythingIsThere())
        .enableTraversableResolverResultCache(false);
  }

  private static final class EverythingIsThere implements TraversableResolver {
    @Override
    public boolean isReachable(
        @Nullable Object object,
        Path.Node property,
        Class<?> root,
        Path path,
        ElementType element) {
      return true;
    }

    @Override
    public boolean isCascadable(
        @Nullable Object object,
        Path.Node property,
        Class<?> root,
        Path path,
        ElementType element) {
      return true;
    }
  }
}

package org.rapporteur.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.rapporteur.store.BuildFigures;

/// The figures of the build that is served: when it was published, and what the run that made it
/// had read. A build of which that is not known has no numbers there.
record BuildMeters(Site site) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("rapporteur.build.published", site, BuildMeters::published)
                .baseUnit("seconds")
                .description("When the build that is served was published, in seconds since 1970")
                .register(registry);
        add(registry, "documents", "Documents that were read", BuildFigures::documents);
        add(registry, "facts", "Facts that were found in them", BuildFigures::facts);
        add(registry, "refused", "Files that were refused or not read", BuildFigures::refused);
        add(registry, "duration.seconds", "How long reading took", BuildFigures::seconds);
    }

    private void add(
            MeterRegistry registry,
            String name,
            String description,
            ToDoubleFunction<BuildFigures> figure) {
        Gauge.builder("rapporteur.build." + name, site, each -> value(each, figure))
                .description(description)
                .register(registry);
    }

    private static double published(Site site) {
        return site.published().get().getEpochSecond();
    }

    private static double value(Site site, ToDoubleFunction<BuildFigures> figure) {
        return site.figures().get().map(figure::applyAsDouble).orElse(Double.NaN);
    }
}

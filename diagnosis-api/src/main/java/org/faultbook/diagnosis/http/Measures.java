package org.faultbook.diagnosis.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.home.Services;

/** What an operator watches. No measure carries a text or a name from a request. */
final class Measures implements AutoCloseable {
    private static final Duration[] LIMITS = java.util.stream.LongStream.of(
                    5, 10, 20, 30, 50, 100, 200, 500, 1000, 2000, 5000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    Measures(Services services, EnginePool pool) {
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
        Gauge.builder("faultbook.requests.waiting", pool, EnginePool::waiting)
                .description("requests waiting for an engine thread")
                .register(registry);
        Gauge.builder("faultbook.index.behind", services, Measures::behind)
                .description("store revisions not yet in the index")
                .register(registry);
    }

    /** @param route the route's pattern, never the path asked for */
    void served(String method, String route, int status, Duration taken) {
        Timer.builder("faultbook.http.requests")
                .description("requests served")
                .tag("method", method)
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(LIMITS)
                .register(registry)
                .record(taken);
    }

    void answered(Diagnosis diagnosis) {
        String result = diagnosis.abstainReason() == null
                ? "ANSWERED"
                : diagnosis.abstainReason().name();
        registry.counter("faultbook.diagnoses", "result", result).increment();
    }

    String scrape() {
        return registry.scrape();
    }

    private static double behind(Services services) {
        var readiness = services.readiness();
        return readiness.storeRevision() - readiness.indexRevision();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}

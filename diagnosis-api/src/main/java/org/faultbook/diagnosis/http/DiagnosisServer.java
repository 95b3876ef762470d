package org.faultbook.diagnosis.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import org.faultbook.diagnosis.home.Services;

/** The server: listens until closed. Requests run on virtual threads, engine work on a bounded platform pool. */
public final class DiagnosisServer implements AutoCloseable {
    static final long MAX_BODY_BYTES = 256 * 1024L;
    /** A question asked of the page stands in the address, nine bytes a Han character. */
    private static final int MAX_HEADER_BYTES = 48 * 1024;

    private static final int WAITING = 256;

    private final Javalin javalin;
    private final EnginePool pool;
    private final Measures measures;
    private final String host;

    private DiagnosisServer(Services services, String host) {
        this.host = host;
        pool = new EnginePool(Math.max(2, Runtime.getRuntime().availableProcessors()), WAITING);
        measures = new Measures(services, pool);
        javalin = Javalin.create(config -> configure(config, services));
    }

    /**
     * Starts listening. A port that cannot be had is an {@code io.javalin.util.JavalinBindException}.
     *
     * @param port 0 takes any free one
     */
    public static DiagnosisServer start(Services services, String host, int port) {
        DiagnosisServer server = new DiagnosisServer(services, host);
        try {
            server.javalin.start(host, port);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The address of the page, with the port really taken. */
    public String address() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + javalin.port() + "/";
    }

    /** Lets requests being answered end. */
    @Override
    public void close() {
        javalin.stop();
        pool.close();
        measures.close();
    }

    private void configure(JavalinConfig config, Services services) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = MAX_BODY_BYTES;
        PhotoUpload.limit(config.jetty.multipartConfig);
        config.http.prefer405over404 = true;
        config.http.strictContentTypes = false;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(MAX_HEADER_BYTES);
        });
        config.jetty.modifyServer(server -> server.setStopTimeout(10_000));
        config.requestLogger.http(this::served);
        config.routes.before(DiagnosisServer::guard);
        config.routes.after(UnreadBody::take);
        new RecommendationRoutes(services, pool, measures).register(config.routes);
        new CaseRoutes(services, pool).register(config.routes);
        new TicketRoutes(services, pool).register(config.routes);
        new ManualRoutes(services, pool).register(config.routes);
        new HealthRoutes(services, measures).register(config.routes);
        registerPages(config.routes, services);
        Problems.register(config.routes);
    }

    private void registerPages(RoutesConfig routes, Services services) {
        Clock clock = Clock.systemDefaultZone();
        Pages pages = new Pages(services, clock);
        pages.register(routes);
        new PageRoutes(services, pool, measures, pages).register(routes);
        new CasePages(services, pool, pages, clock).register(routes);
        new TicketPages(services, pool, pages).register(routes);
    }

    private static void guard(Context ctx) {
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cache-Control", "no-store");
    }

    private void served(Context ctx, Float millis) {
        String route = ctx.endpoints().lastHttpEndpoint() == null
                ? "none"
                : ctx.endpoints().lastHttpEndpoint().path;
        measures.served(ctx.method().name(), route, ctx.statusCode(), Duration.ofNanos((long) (millis * 1e6)));
    }
}

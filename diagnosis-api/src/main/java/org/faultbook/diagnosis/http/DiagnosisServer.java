package org.faultbook.diagnosis.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faultbook.diagnosis.account.Accounts;
import org.faultbook.diagnosis.account.PasswordHasher;
import org.faultbook.diagnosis.account.Sessions;
import org.faultbook.diagnosis.account.SignIns;
import org.faultbook.diagnosis.home.Follower;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.offline.PackLimits;
import org.faultbook.diagnosis.offline.Packs;
import org.faultbook.diagnosis.tls.ServerCertificate;
import org.faultbook.kb.account.SessionLife;
import org.faultbook.kb.port.Store;

/** The server: listens until closed. Requests run on virtual threads, engine work on a bounded platform pool. */
public final class DiagnosisServer implements AutoCloseable {
    static final long MAX_BODY_BYTES = 256 * 1024L;
    /** A question asked of the page stands in the address, nine bytes a Han character. */
    private static final int MAX_HEADER_BYTES = 48 * 1024;

    private static final int WAITING = 256;
    /** How often what pages show is brought up to date beside them. */
    private static final Duration FOLLOWED = Duration.ofSeconds(30);

    private final Javalin javalin;
    private final EnginePool pool;
    /** Hashing takes memory and time on purpose: it has threads of its own, so that answers do not wait for it. */
    private final EnginePool hashing = new EnginePool(2, 32);

    /** A picture takes seconds and much memory: questions and pages do not wait for pictures. */
    private final EnginePool pictures =
            new EnginePool(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), 16);

    private final Measures measures;
    private final Listening listening;
    private final Entrance entrance;
    private final FirstAdminLink firstAdmin = new FirstAdminLink();
    private final Templates templates = new Templates();
    private final List<Follower> followers = new ArrayList<>();
    private final Clock pageClock = Clock.systemDefaultZone();

    private DiagnosisServer(Services services, Listening listening) {
        this.listening = listening;
        pool = new EnginePool(Math.max(2, Runtime.getRuntime().availableProcessors()), WAITING);
        measures = new Measures(services, pool);
        Cookies cookies = new Cookies(listening.behindProxy());
        Sessions sessions = new Sessions(services.store(), listening.clock(), SessionLife.STANDARD);
        entrance = new Entrance(services, listening, sessions, cookies);
        javalin = Javalin.create(config -> configure(config, services, sessions, cookies));
    }

    /**
     * Starts listening. A port that cannot be had is an {@code io.javalin.util.JavalinBindException}.
     *
     * @param port 0 takes any free one
     */
    public static DiagnosisServer start(Services services, String host, int port) {
        return start(services, new Listening(host, port));
    }

    /** As {@link #start(Services, String, int)}, with more to say of how. */
    public static DiagnosisServer start(Services services, Listening listening) {
        DiagnosisServer server = new DiagnosisServer(services, listening);
        try {
            List<Route> checked = server.routes();
            if (checked.isEmpty()) {
                throw new IllegalStateException("a server without routes");
            }
            if (listening.certificate() == null) {
                server.javalin.start(listening.host(), listening.port());
            } else {
                server.javalin.start();
            }
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The address of the page, with the port really taken. */
    public String address() {
        return address(listening.host());
    }

    /** The link for making the first account; empty where there is no need of it. */
    public Optional<String> firstAdminLink() {
        return entrance.mode() == Entrance.Mode.FIRST_ADMIN
                ? Optional.of(
                        address(nameOfThisMachine()) + firstAdmin.pathAndQuery().substring(1))
                : Optional.empty();
    }

    /** All routes with who may use them. */
    List<Route> routes() {
        return Route.of(javalin);
    }

    private String address(String host) {
        String name = host.contains(":") ? "[" + host + "]" : host;
        String scheme = listening.certificate() == null ? "http" : "https";
        return scheme + "://" + name + ":" + javalin.port() + "/";
    }

    private String nameOfThisMachine() {
        if (!listening.host().equals("0.0.0.0") && !listening.host().equals("::")) {
            return listening.host();
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return listening.host();
        }
    }

    /** Lets requests being answered end. */
    @Override
    public void close() {
        javalin.stop();
        followers.forEach(Follower::close);
        pool.close();
        pictures.close();
        hashing.close();
        measures.close();
    }

    private void configure(JavalinConfig config, Services services, Sessions sessions, Cookies cookies) {
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
        Forms forms = new Forms(cookies);
        Assets assets = new Assets();
        assets.register(config.routes);
        AccountPages pages =
                new AccountPages(templates, forms, assets, services.store().accounts());
        new Gate(entrance, forms).register(config.routes);
        registerAccounts(config.routes, services.store(), sessions, cookies, pages);
        new RecommendationRoutes(services, pool, pictures, measures).register(config.routes);
        new CaseRoutes(services, pool).register(config.routes);
        new CurationRoutes(services, pool, pageClock).register(config.routes);
        new DecisionRoutes(services, pool, pageClock).register(config.routes);
        new TicketRoutes(services, pool).register(config.routes);
        new ManualRoutes(services, pool).register(config.routes);
        new HealthRoutes(services, measures).register(config.routes);
        Pages shared = new Pages(services, templates, assets, forms, pageClock);
        registerPages(config.routes, services, shared, forms);
        Packs packs = new Packs(services.store(), services::taxonomy, PackLimits.STANDARD, pageClock);
        new OfflineRoutes(packs, pool, shared, assets).register(config.routes);
        followers.add(new Follower("offline-packs", FOLLOWED, FOLLOWED, packs::refresh));
        new AppRoutes(assets, templates).register(config.routes);
        new Problems(pages).register(config.routes);
        ServerCertificate certificate = listening.certificate();
        if (certificate != null) {
            config.jetty.addConnector((server, http) -> TlsConnector.of(server, http, certificate, listening));
        }
    }

    private void registerAccounts(
            RoutesConfig routes, Store store, Sessions sessions, Cookies cookies, AccountPages pages) {
        PasswordHasher hasher = new PasswordHasher();
        Accounts accounts = new Accounts(store, hasher, listening.clock());
        SignIns signIns = new SignIns(store, hasher, listening.clock());
        SignInRoutes signIn = new SignInRoutes(signIns, accounts, sessions, cookies, pages, hashing, listening);
        signIn.register(routes);
        new NamingRoutes(store.accounts()).register(routes);
        new FirstAdminRoutes(firstAdmin, accounts, store.accounts(), signIn, pages, hashing).register(routes);
    }

    private void registerPages(RoutesConfig routes, Services services, Pages pages, Forms forms) {
        registerVisits(routes, services, pages, forms);
        new CasePages(services, pool, pages, pageClock).register(routes);
        new ReviewPages(services, pool, pages, pageClock).register(routes);
        new BulkPages(services, pool, pages, pageClock).register(routes);
        new SeveralPages(services, pool, pages, pageClock).register(routes);
        new EditPages(services, pool, pages, pageClock).register(routes);
        new CaseActPages(services, pool, pages, pageClock).register(routes);
        new ActPages(services, pool, pages, pageClock).register(routes);
        new AskPages(services, pool, pages, new OwnAddress(listening.behindProxy()), listening.clock())
                .register(routes);
        new QuestionsPages(services, pool, pages, listening.clock()).register(routes);
        new QuestionLinks(services, pool, pages, listening.clock()).register(routes);
        new CaseExports(services, pool, pages, pageClock).register(routes);
        new TicketPages(services, pool, pages).register(routes);
        new TermPages(services, pool, pages, listening.clock()).register(routes);
        new EquipmentTermPages(services, pool, pages, listening.clock()).register(routes);
        GapPages gaps = new GapPages(services, pool, pages, listening.clock());
        gaps.register(routes);
        followers.add(new Follower("gap-follower", FOLLOWED, FOLLOWED, gaps::follow));
    }

    private void registerVisits(RoutesConfig routes, Services services, Pages pages, Forms forms) {
        Asking asking = new Asking(services, pool, measures);
        Visits visits = new Visits(services, pageClock);
        OwnAddress address = new OwnAddress(listening.behindProxy());
        new PageRoutes(services, pool, asking, pages, visits, forms).register(routes);
        new VisitRoutes(services, pool, forms, pageClock).register(routes);
        new ClosingPages(services, pool, pages, visits).register(routes);
        new UnitPages(services, pool, pages, address, pageClock).register(routes);
        new PhotoPages(services, pictures, listening.clock()).register(routes);
        new PhotoFiles(services, pool).register(routes);
        new ScanPages(services, pictures).register(routes);
        new PacketPages(services, pool, pages, visits, address, pageClock).register(routes);
        new DemoPages(asking, pages).register(routes);
    }

    private static void guard(Context ctx) {
        ctx.header("X-Content-Type-Options", "nosniff");
        // not less: without a referrer a form names no origin, and plain http has no other way to tell whose page sent
        // it
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cache-Control", "no-store");
        ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    private void served(Context ctx, Float millis) {
        measures.served(
                ctx.method().name(), Route.asked(ctx), ctx.statusCode(), Duration.ofNanos((long) (millis * 1e6)));
    }
}

package org.faultbook.diagnosis.http;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Keeps cookies and sends the forms of pages with the marks they carry; follows no redirect by itself. */
final class Browser implements AutoCloseable {
    private static final Pattern MARK = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String address;

    Browser(DiagnosisServer server) {
        this(server, null);
    }

    /** @param trusted what to trust over TLS; null: what this Java does */
    Browser(DiagnosisServer server, @Nullable SSLContext trusted) {
        this.address = server.address();
        HttpClient.Builder builder = HttpClient.newBuilder().cookieHandler(cookies);
        this.client = (trusted == null ? builder : builder.sslContext(trusted)).build();
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(to(path).GET());
    }

    /** Sends a form as it stands on a page, its mark included. */
    HttpResponse<String> submit(String page, String action, Map<String, String> fields) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("csrf", mark(get(page).body()));
        return post(action, all);
    }

    /** Sends a form and nothing that the page would add. */
    HttpResponse<String> post(String action, Map<String, String> fields) throws Exception {
        return send(form(action, fields));
    }

    HttpRequest.Builder form(String action, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return to(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> signIn(String name, String password) throws Exception {
        return submit("/sign-in?lang=en", "/sign-in", Map.of("name", name, "password", password, "lang", "en"));
    }

    HttpResponse<String> postJson(String path, String json) throws Exception {
        return send(
                to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address.substring(0, address.length() - 1) + path));
    }

    static String mark(String html) {
        Matcher found = MARK.matcher(html);
        if (!found.find()) {
            throw new AssertionError("no form with a mark in: " + html);
        }
        return found.group(1);
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Shows cookies that another browser was given. */
    void take(Browser other) {
        for (HttpCookie cookie : other.cookies()) {
            cookies.getCookieStore().add(URI.create(address), cookie);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser in Chinese that runs no scripts: pages, cookies and forms. */
final class PlainBrowser {
    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    PlainBrowser(String address) {
        this.address = address;
    }

    record Reply(int status, String location, Document page) {}

    private Reply send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> reply = client.send(
                request.header("Accept-Language", "zh-CN").build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Reply(
                reply.statusCode(),
                reply.headers().firstValue("Location").orElse(""),
                Jsoup.parse(reply.body(), address));
    }

    private URI at(String path) {
        return URI.create(address.replaceAll("/$", "") + path);
    }

    /** A page that has to be there. */
    Document get(String path) throws Exception {
        Reply reply = send(HttpRequest.newBuilder(at(path)));
        assertThat(reply.status()).describedAs(path).isEqualTo(200);
        return reply.page();
    }

    /** Sends the form as a browser would, with one of its buttons. */
    Reply submit(Element form, String button) throws Exception {
        List<String> fields = new ArrayList<>();
        for (Element input : form.select("input[name], select[name], textarea[name]")) {
            if (input.normalName().equals("select")) {
                Element chosen = input.selectFirst("option[selected]");
                fields.add(encoded(input.attr("name")) + "=" + encoded(chosen == null ? "" : chosen.val()));
                continue;
            }
            boolean box =
                    input.attr("type").equals("checkbox") || input.attr("type").equals("radio");
            if (!box || input.hasAttr("checked")) {
                fields.add(encoded(input.attr("name")) + "=" + encoded(input.val()));
            }
        }
        fields.add("do=" + button);
        return send(HttpRequest.newBuilder(at(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.stream().collect(Collectors.joining("&")))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

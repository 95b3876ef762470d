package org.faultbook.diagnosis.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.curation.Doubt;
import org.faultbook.diagnosis.curation.QueuedCase;
import org.faultbook.diagnosis.curation.ReviewGroup;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.http.DiagnosisServer;
import org.faultbook.diagnosis.wiring.OtherModels;
import org.faultbook.kb.onnx.OnnxEmbedder;
import org.faultbook.kb.onnx.OnnxModel;
import org.faultbook.kb.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Counts what one knowledge manager presses until so many drafts wait for them no more: {@code CurationTouches HOME DRAFTS}. It decides
 * over HTTP, with the links and forms the pages hold, and changes the home. The manager publishes in bulk what is plain; of the
 * rest ticks a page of groups and takes the tick off what is gravely in doubt and off every tenth as if it read wrong. What was left so
 * is opened by itself: half is retired, half is put right in the editor, one field of it, and published.
 */
public final class CurationTouches {
    private static final Set<Doubt> GRAVE =
            Set.of(Doubt.FINDING, Doubt.PROHIBITED_ACT, Doubt.NEW_EDITION, Doubt.CAUSE_UNKNOWN);
    private static final int WRONG = 10;

    private final Services services;
    private final String address;
    private final HttpClient client;
    private final Map<String, Integer> touches = new LinkedHashMap<>();
    private final Set<String> atFirst = new HashSet<>();
    /** Cases that this person published as far as one may: those that two have to look at wait for another. */
    private final Set<String> lookedAt = new HashSet<>();

    private final int target;
    private int seen;

    private CurationTouches(Services services, String address, HttpClient client, int target) {
        this.services = services;
        this.address = address.replaceAll("/$", "");
        this.client = client;
        this.target = target;
    }

    public static void main(String[] args) throws Exception {
        try (Services services = OtherModels.open(
                        Path.of(args[0]),
                        Map.of(
                                Language.ZH, new OnnxEmbedder(OnnxModel.ZH_INT8),
                                Language.EN, new OnnxEmbedder(OnnxModel.EN_INT8)));
                DiagnosisServer server = DiagnosisServer.start(services, "127.0.0.1", 0);
                HttpClient client = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build()) {
            new CurationTouches(services, server.address(), client, Integer.parseInt(args[1])).run();
        }
    }

    private void run() throws Exception {
        groups().forEach(g -> g.cases().forEach(c -> atFirst.add(c.id())));
        System.out.printf(
                "%,d drafts in %,d groups, %,d of them plain%n",
                atFirst.size(), groups().size(), services.reviewQueue().plain().size());
        press("open the queue");
        bulk();
        List<String> left = several();
        for (int i = 0; i < left.size() && settled() < target; i++) {
            alone(left.get(i), i % 2 == 0);
        }
        touches.forEach((what, times) -> System.out.printf("%-60s %5d%n", what, times));
        System.out.printf(
                "%,d drafts settled in %,d touches%n",
                settled(), touches.values().stream().mapToInt(n -> n).sum());
    }

    private List<ReviewGroup> groups() {
        return services.reviewQueue().page(null, null, 0, Integer.MAX_VALUE).groups();
    }

    /** Drafts that this person can do no more about. */
    private int settled() {
        Set<String> waiting = groups().stream()
                .flatMap(g -> g.cases().stream())
                .filter(c -> !c.doubts().contains(Doubt.LEVEL_ONE) || !lookedAt.contains(c.id()))
                .map(QueuedCase::id)
                .collect(Collectors.toSet());
        return (int) atFirst.stream().filter(id -> !waiting.contains(id)).count();
    }

    private void press(String what) {
        touches.merge(what, 1, Integer::sum);
    }

    private void bulk() throws Exception {
        press("open what may be published in bulk");
        Element form = get("/review/bulk").selectFirst("form.bulk");
        if (form == null) {
            return;
        }
        for (Element right : form.select("input[value=right]")) {
            right.attr("checked", true);
            press("say of one of ten that it is right");
        }
        press("publish in bulk");
        send(form, "publish");
    }

    /** Returns groups that were left unticked. */
    private List<String> several() throws Exception {
        List<String> left = new ArrayList<>();
        press("open several groups on one page");
        String path = "/review/several";
        while (settled() + left.size() < target) {
            Document page = get(path);
            Element form = page.selectFirst("form.several");
            if (form == null) {
                break;
            }
            press("tick all of a page");
            page = get(page.expectFirst("a[data-key=t]").attr("href"));
            form = page.expectFirst("form.several");
            List<String> shown = form.select("input[name=shown]").eachAttr("value");
            List<Element> sections = form.select("section.card");
            for (int i = 0; i < sections.size(); i++) {
                Element box = sections.get(i).selectFirst("input[type=checkbox]");
                ReviewGroup group =
                        Objects.requireNonNull(services.reviewQueue().group(shown.get(i)));
                boolean wrong = ++seen % WRONG == 0;
                if (box == null) {
                    left.add(group.id());
                } else if (wrong || group.doubts().stream().anyMatch(GRAVE::contains)) {
                    press(wrong ? "take the tick off what reads wrong" : "take the tick off what is gravely in doubt");
                    box.removeAttr("checked");
                    left.add(group.id());
                } else {
                    group.cases().forEach(c -> lookedAt.add(c.id()));
                }
            }
            press("publish what is ticked");
            path = send(form, "publish");
        }
        return left;
    }

    private void alone(String id, boolean wrong) throws Exception {
        ReviewGroup group = services.reviewQueue().group(id);
        if (group == null) {
            return;
        }
        press("open a group by itself");
        Document page = get("/review/group?id=" + encoded(id));
        Element form = page.selectFirst("form.decide");
        if (form == null) {
            return;
        }
        if (wrong) {
            press("retire it");
            send(form, "retire");
            return;
        }
        if (group.cases().size() == 1) {
            press("open the editor");
            Element edit = get(page.expectFirst("a[data-key=e]").attr("href")).expectFirst("form[action$=/edit]");
            press("put one field right");
            edit.expectFirst("#mode").val("卡滞");
            press("save");
            send(edit, "save");
            form = get("/review/group?id=" + encoded(id)).selectFirst("form.decide");
        }
        if (form != null) {
            press("publish it");
            group.cases().forEach(c -> lookedAt.add(c.id()));
            send(form, "publish");
        }
    }

    private Document get(String path) throws Exception {
        HttpResponse<String> reply = client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (reply.statusCode() != 200) {
            throw new IllegalStateException(reply.statusCode() + " " + path);
        }
        return Jsoup.parse(reply.body(), address);
    }

    /** Returns where it leads. */
    private String send(Element form, String button) throws Exception {
        String body = form.select("input[name], select[name], textarea[name]").stream()
                .filter(input -> !input.attr("type").matches("checkbox|radio") || input.hasAttr("checked"))
                .map(input -> encoded(input.attr("name")) + "=" + encoded(value(input)))
                .collect(Collectors.joining("&"));
        HttpResponse<String> reply = client.send(
                HttpRequest.newBuilder(URI.create(address + form.attr("action")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body + "&do=" + button))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (reply.statusCode() != 303) {
            System.out.printf("%s %s: status %d%n", form.attr("action"), button, reply.statusCode());
            press("refused: " + reply.statusCode());
        }
        return reply.headers().firstValue("Location").orElse("/review/several");
    }

    private static String value(Element input) {
        Element chosen = input.normalName().equals("select") ? input.selectFirst("option[selected]") : input;
        return chosen == null ? "" : chosen.val();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

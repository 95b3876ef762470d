package org.faultbook.diagnosis.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.jsoup.select.Elements;

/**
 * Counts what one knowledge manager presses until so many drafts wait for them no more: {@code CurationTouches HOME DRAFTS [WRONG]}. It decides
 * over HTTP, with the links and forms the pages hold, and changes the home. The manager publishes in bulk
 * what is plain and of the rest decides about a page of groups at a time. Every tenth group ({@code WRONG}) is taken to read wrong: of these every other is put
 * right in one statement and published, the rest is chosen to be no case on the same page. What is gravely in doubt, and large
 * groups, are opened by themselves.
 */
public final class CurationTouches {
    private final Services services;
    private final String address;
    private final HttpClient client;
    private final Map<String, Integer> touches = new LinkedHashMap<>();
    private final Set<String> atFirst = new HashSet<>();
    /** Cases that this person published as far as one may: those that two have to look at wait for another. */
    private final Set<String> lookedAt = new HashSet<>();

    private final int target;
    private final int every;
    private final Map<String, Verdict> verdicts = new HashMap<>();
    /** The page of several groups that comes next. */
    private String path = "/review/several";

    private int seen;
    private int wrong;

    private CurationTouches(Services services, String address, HttpClient client, int target, int every) {
        this.services = services;
        this.address = address.replaceAll("/$", "");
        this.client = client;
        this.target = target;
        this.every = every;
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
            new CurationTouches(
                            services,
                            server.address(),
                            client,
                            Integer.parseInt(args[1]),
                            args.length > 2 ? Integer.parseInt(args[2]) : 10)
                    .run();
        }
    }

    private void run() throws Exception {
        groups().forEach(g -> g.cases().forEach(c -> atFirst.add(c.id())));
        System.out.printf(
                "%,d drafts in %,d groups, %,d of them plain%n",
                atFirst.size(), groups().size(), services.reviewQueue().plain().size());
        press("open the queue");
        bulk();
        int before;
        do {
            before = settled();
            several();
            leftovers();
        } while (settled() < target && settled() > before);
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

    /** What the manager makes of a group once it was read. */
    private enum Verdict {
        RIGHT,
        GRAVE,
        TO_EDIT,
        NO_CASE
    }

    private Verdict verdict(ReviewGroup group) {
        return verdicts.computeIfAbsent(group.id(), id -> {
            if (++seen % every == 0) {
                wrong++;
                return wrong % 2 == 0 && group.cases().size() == 1 ? Verdict.TO_EDIT : Verdict.NO_CASE;
            }
            return group.doubts().stream().anyMatch(Doubt::isGrave) ? Verdict.GRAVE : Verdict.RIGHT;
        });
    }

    private void several() throws Exception {
        press("open several groups on one page");
        int left = 0;
        while (settled() + left < target) {
            if (get(path).selectFirst("form.several") == null) {
                break;
            }
            press("choose to publish all of a page");
            String ticked = get(path).expectFirst("a[data-key=t]").attr("href");
            Element form = get(ticked).expectFirst("form.several");
            for (Map.Entry<ReviewGroup, Element> shown : shown(form).entrySet()) {
                Elements right = shown.getValue().select("input[value=publish]");
                Verdict verdict = verdict(shown.getKey());
                if (right.isEmpty() || verdict == Verdict.GRAVE) {
                    left++;
                }
                for (Element radio : right) {
                    choose(shown.getValue(), radio, verdict);
                }
                if (verdict == Verdict.TO_EDIT) {
                    putRight(shown.getValue());
                }
                shown.getValue().select("input[value=publish][checked]").forEach(radio -> lookedAt.add(named(radio)));
            }
            press("do as chosen");
            path = send(form, "");
        }
    }

    /** One press where something else is chosen than the page offers; what is right and in grave doubt is opened by itself later. */
    private void choose(Element group, Element right, Verdict verdict) {
        String wanted = switch (verdict) {
            case RIGHT, TO_EDIT -> "publish";
            case NO_CASE -> "retire";
            case GRAVE -> "leave";
        };
        Elements radios = group.select("input[name='" + right.attr("name") + "']");
        Element radio = radios.select("[value=" + wanted + "]").first();
        if (radio != null && !radio.hasAttr("checked")) {
            press("choose " + wanted + " instead");
            radios.removeAttr("checked");
            radio.attr("checked", true);
        }
    }

    private static String named(Element radio) {
        return radio.attr("name").replaceAll("^verdict\\.|:\\d+$", "");
    }

    /** Says one statement of a case in other words, where it stands. */
    private void putRight(Element group) {
        Element statement = group.selectFirst("textarea[name*='.fix.']");
        if (statement != null) {
            press("put a statement right where it stands");
            statement.text(statement.text() + "，装后复查");
        }
    }

    private Map<ReviewGroup, Element> shown(Element form) {
        List<String> ids = form.select("input[name=shown]").eachAttr("value");
        List<Element> sections = form.select("section.card");
        Map<ReviewGroup, Element> shown = new LinkedHashMap<>();
        for (int i = 0; i < sections.size(); i++) {
            ReviewGroup group = services.reviewQueue().group(ids.get(i));
            if (group != null) {
                shown.put(group, sections.get(i));
            }
        }
        return shown;
    }

    /** Goes through what was left, each by itself. */
    private void leftovers() throws Exception {
        for (ReviewGroup group : groups()) {
            if (settled() >= target) {
                return;
            }
            if (verdicts.containsKey(group.id()) && group.cases().stream().anyMatch(c -> !lookedAt.contains(c.id()))) {
                alone(group);
            }
        }
    }

    private void alone(ReviewGroup group) throws Exception {
        press("open a group by itself");
        Element form = get("/review/group?id=" + encoded(group.id())).selectFirst("form.decide");
        if (form != null) {
            press("decide about it");
            group.cases().forEach(c -> lookedAt.add(c.id()));
            send(form, verdicts.get(group.id()) == Verdict.NO_CASE ? "retire" : "publish");
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

package org.faultbook.diagnosis.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.faultbook.kb.listing.CaseList;
import org.faultbook.kb.search.Facet;
import org.faultbook.kb.search.ListQuery.Order;
import org.faultbook.kb.search.Listing;

/**
 * The list of cases.
 *
 * @param rows the cases of the page
 * @param alike cases that tell of something like it in other words; empty where they were not looked for
 * @param exported whether the reader may have the list as a file
 */
public record CasesPage(
        PageFrame frame,
        CasesRequest request,
        CaseList list,
        List<CaseRow> rows,
        List<CaseRow> alike,
        boolean exported) {
    /** Values of a facet that are shown at once. */
    private static final int SHOWN = 8;
    /** Values of a facet that are shown at all. */
    private static final int MOST = 200;

    public CasesPage {
        rows = List.copyOf(rows);
        alike = List.copyOf(alike);
    }

    public PageWords words() {
        return frame.words();
    }

    /** A value to choose, or to take back where it is chosen. */
    public record Choice(String label, String cases, String link, boolean chosen) {}

    /** What there is to choose of one facet. */
    public record Group(String id, String label, List<Choice> first, List<Choice> more) {}

    /** Another order of the list. */
    public record Ordering(String label, String link, boolean current) {}

    public String title() {
        return words().say("cases.title");
    }

    /** How many there are, and of what. */
    public String total() {
        return request.text().isBlank() && request.chosen().isEmpty()
                ? words().count("cases.all", list.total())
                : words().count("cases.found", list.total());
    }

    /** The choices made, each with the link that takes it back. */
    public List<Choice> chosen() {
        List<Choice> chosen = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            String value = request.chosen().get(facet);
            if (value != null) {
                chosen.add(new Choice(
                        label(facet, written(facet, value)),
                        "",
                        request.without(facet).link().toString(),
                        true));
            }
        }
        return chosen;
    }

    /** Facets with something to choose; one that all cases share and that nobody chose is left out. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<Listing.Count> counts = list.counts().getOrDefault(facet, List.of());
            if (counts.size() > 1 || (!counts.isEmpty() && request.chosen().containsKey(facet))) {
                List<Choice> choices =
                        counts.stream().limit(MOST).map(c -> choice(facet, c)).toList();
                groups.add(new Group(
                        CasesRequest.parameter(facet),
                        words().say("facet", facet),
                        choices.subList(0, Math.min(SHOWN, choices.size())),
                        choices.subList(Math.min(SHOWN, choices.size()), choices.size())));
            }
        }
        return groups;
    }

    private Choice choice(Facet facet, Listing.Count count) {
        String now = request.chosen().get(facet);
        boolean chosen = now != null && Facet.key(now).equals(Facet.key(count.value()));
        CasesRequest next = chosen ? request.without(facet) : request.with(facet, count.value());
        return new Choice(
                label(facet, count.value()),
                words().number(count.owners()),
                next.link().toString(),
                chosen);
    }

    /** A value as the cases write it; as it was asked for where no case has it. */
    private String written(Facet facet, String value) {
        return list.counts().getOrDefault(facet, List.of()).stream()
                .map(Listing.Count::value)
                .filter(v -> Facet.key(v).equals(Facet.key(value)))
                .findFirst()
                .orElse(value);
    }

    private String label(Facet facet, String value) {
        return switch (facet) {
            case CLASS, TYPE -> words().equipment(value);
            case MANUFACTURER, MODEL -> Excerpt.of(value, 60).head();
            case CONFIDENCE, AUDIENCE, BASIS -> {
                String key = CasesRequest.parameter(facet) + "." + value;
                yield words().has(key) ? words().say(key) : value;
            }
        };
    }

    public List<Ordering> orders() {
        List<Ordering> orders = new ArrayList<>();
        for (Order order : Order.values()) {
            if (order != Order.BEST || !request.text().isBlank()) {
                orders.add(new Ordering(
                        words().say("order", order),
                        request.by(order).link().toString(),
                        order == request.orderUsed()));
            }
        }
        return orders;
    }

    /** The same list as a file. */
    public String fileLink(String ending) {
        return new PageLink(
                        CasesRequest.PATH + "." + ending,
                        request.link().without(CasesRequest.PAGE).parameters())
                .toString();
    }

    /** The list without any choice, and without a text; what an empty list offers. */
    public String allLink() {
        return CasesRequest.PATH;
    }

    public String withoutTextLink() {
        return request.withoutText().link().toString();
    }

    /** The same question to the diagnosis. */
    public String diagnoseLink() {
        return PageLink.to("/").and("q", request.text()).toString();
    }

    public boolean hasPrevious() {
        return list.page() > 1;
    }

    public boolean hasNext() {
        return list.page() < list.pages();
    }

    public String previousLink() {
        return request.at(list.page() - 1).link().toString();
    }

    public String nextLink() {
        return request.at(list.page() + 1).link().toString();
    }

    /** Page 2 of 7. */
    public String place() {
        return words().say("cases.page", words().number(list.page()), words().number(list.pages()));
    }

    /** What the form carries along beside the text. */
    public Map<String, String> kept() {
        Map<String, String> kept = new java.util.LinkedHashMap<>();
        request.chosen().forEach((facet, value) -> kept.put(CasesRequest.parameter(facet), value));
        Order order = request.order();
        if (order != null && order != Order.BEST) {
            kept.put(CasesRequest.ORDER, CasesRequest.parameter(Objects.requireNonNull(order)));
        }
        return kept;
    }
}

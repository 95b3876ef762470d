package org.faultbook.diagnosis.page;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.faultbook.kb.listing.CaseQuery;
import org.faultbook.kb.search.Facet;
import org.faultbook.kb.search.ListQuery.Order;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asked of the list of cases, as its address says it.
 *
 * @param order null where none was chosen: what fits best first, without a text what changed last
 */
public record CasesRequest(
        String text, Map<Facet, String> chosen, @Nullable Order order, int page) {
    public static final int SIZE = 20;
    static final String PATH = "/cases";
    static final String TEXT = "q";
    static final String ORDER = "sort";
    static final String PAGE = "page";

    public CasesRequest {
        chosen = Map.copyOf(chosen);
    }

    public Order orderUsed() {
        return order != null && (order != Order.BEST || !text.isBlank())
                ? order
                : text.isBlank() ? Order.NEWEST : Order.BEST;
    }

    /** The question to the list; its text is masked as everything that is looked for. */
    public CaseQuery query(String masked) {
        return new CaseQuery(masked, chosen, orderUsed(), page, SIZE);
    }

    public static String parameter(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    public static @Nullable Order order(@Nullable String name) {
        for (Order order : Order.values()) {
            if (parameter(order).equals(name)) {
                return order;
            }
        }
        return null;
    }

    static String parameter(Order order) {
        return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The address that asks this. */
    public PageLink link() {
        PageLink link = PageLink.to(PATH).and(TEXT, text);
        for (Facet facet : Facet.values()) {
            link = link.and(parameter(facet), chosen.get(facet));
        }
        link = order == null ? link : link.and(ORDER, parameter(order));
        return page == 1 ? link : link.and(PAGE, page);
    }

    CasesRequest at(int otherPage) {
        return new CasesRequest(text, chosen, order, otherPage);
    }

    CasesRequest by(Order otherOrder) {
        return new CasesRequest(text, chosen, otherOrder, 1);
    }

    CasesRequest with(Facet facet, String value) {
        Map<Facet, String> all = new EnumMap<>(Facet.class);
        all.putAll(chosen);
        all.put(facet, value);
        return new CasesRequest(text, all, order, 1);
    }

    CasesRequest without(Facet facet) {
        Map<Facet, String> rest = new EnumMap<>(Facet.class);
        rest.putAll(chosen);
        rest.remove(facet);
        return new CasesRequest(text, rest, order, 1);
    }

    CasesRequest withoutText() {
        return new CasesRequest("", chosen, order == Order.BEST ? null : order, 1);
    }
}

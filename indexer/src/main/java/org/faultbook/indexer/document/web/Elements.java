package org.faultbook.indexer.document.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.faultbook.indexer.document.Block.Signal;
import org.faultbook.indexer.document.text.SignalWords;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells what the elements of a page are for. */
final class Elements {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "footer",
            "svg",
            "iframe",
            "object",
            "embed",
            "applet",
            "canvas",
            "audio",
            "video",
            "map",
            "button",
            "select",
            "datalist",
            "textarea",
            "input",
            "dialog",
            "head",
            "link",
            "meta",
            "title",
            "frame",
            "frameset",
            "noframes");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "caption");
    private static final Set<String> UNSEEN_ROLES = Set.of("navigation", "banner", "contentinfo", "search", "doc-toc");
    private static final Set<String> NOTICES = Set.of("admonition", "alert", "callout", "notice", "markdown-alert");
    private static final Pattern UNSEEN_STYLE =
            Pattern.compile("(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOLD =
            Pattern.compile("font-weight\\s*:\\s*(?:bold|[6-9]00)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Elements() {}

    static boolean isUnseen(Element e) {
        return UNSEEN.contains(e.normalName())
                || e.hasAttr("hidden")
                || e.attr("aria-hidden").equalsIgnoreCase("true")
                || UNSEEN_ROLES.contains(e.attr("role").toLowerCase(Locale.ROOT))
                || e.id().equalsIgnoreCase("toc")
                || e.hasClass("toc")
                || e.hasAttr("style") && UNSEEN_STYLE.matcher(e.attr("style")).find();
    }

    static boolean isBlock(Element e) {
        return BLOCKS.contains(e.normalName());
    }

    /** Level from 1 to 6, 0 where it is no heading. */
    static int level(Element e) {
        String name = e.normalName();
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            return name.charAt(1) - '0';
        }
        return 0;
    }

    /** The kind of a notice that its classes name: {@code admonition warning}, {@code alert-danger}; null for none. */
    static @Nullable Signal signal(Element e) {
        String names = e.className();
        if (names.isBlank()) {
            return null;
        }
        boolean framed = false;
        Signal signal = null;
        for (String name : SPACE.split(names.strip().toLowerCase(Locale.ROOT))) {
            framed |= NOTICES.contains(name);
            int dash = name.lastIndexOf('-');
            boolean compound = dash > 0 && NOTICES.contains(name.substring(0, dash));
            framed |= compound;
            Signal named = SignalWords.named(compound ? name.substring(dash + 1) : name);
            signal = signal == null ? named : signal;
        }
        boolean only = signal != null && signal != Signal.NOTE && SPACE.split(names.strip()).length == 1;
        return framed && signal == null ? Signal.NOTE : framed || only ? signal : null;
    }

    /** Whether everything printed in it is bold. */
    static boolean isBold(Element e) {
        if (e.normalName().equals("b")
                || e.normalName().equals("strong")
                || e.normalName().equals("th")
                || BOLD.matcher(e.attr("style")).find()) {
            return true;
        }
        boolean bold = false;
        for (var child : e.childNodes()) {
            if (child instanceof org.jsoup.nodes.TextNode t && !t.isBlank()) {
                return false;
            }
            if (child instanceof Element inner && inner.hasText()) {
                if (!isBold(inner)) {
                    return false;
                }
                bold = true;
            }
        }
        return bold;
    }
}

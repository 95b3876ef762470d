package org.faultbook.indexer.document.sandbox;

import static org.faultbook.indexer.document.sandbox.GoodFiles.utf8;

import java.util.LinkedHashMap;
import java.util.Map;

/** Pages and texts that nest, flood or reach out. */
final class HostileMarkup {
    private static final int MANY = 100_000;

    private HostileMarkup() {}

    static Map<String, byte[]> all(int port) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String tag : new String[] {"div", "table><tr><td", "ul><li", "blockquote", "b", "dl><dd", "details"}) {
            files.put("html of 100000 nested " + tag, page(("<" + tag + ">").repeat(MANY) + "text"));
        }
        String here = "http://127.0.0.1:" + port;
        files.put(
                "html that loads everything",
                page("<link rel=stylesheet href='" + here + "/a.css'><style>@import '" + here
                        + "/b.css'</style><script src='" + here + "/s.js'></script><img src='" + here
                        + "/i.png'><iframe src='" + here
                        + "/f'></iframe><object data='" + here + "/o'></object><meta http-equiv=refresh content='0;url="
                        + here
                        + "'><base href='" + here + "'><video src='" + here + "/v'></video><p>text</p>"));
        files.put(
                "html with an outside type",
                utf8("<?xml version='1.0'?><!DOCTYPE html SYSTEM '" + here + "/x.dtd' [<!ENTITY e SYSTEM '" + here
                        + "/e'>]><html xmlns='http://www.w3.org/1999/xhtml'><body><p>&e; text</p></body></html>"));
        files.put(
                "html with cells that span everything",
                page("<table>" + "<tr><td colspan=999999999 rowspan=999999999>a<td rowspan=0>b".repeat(3_000)));
        files.put("html of 400000 cells", page("<table>" + ("<tr>" + "<td>x".repeat(400)).repeat(1_000)));
        files.put("html of 20000 attributes", page("<p " + attributes() + ">text"));
        files.put("html of 300000 headings", page("<h1>x</h1>".repeat(300_000)));
        files.put("html without an end of anything", page("<table><tr><td><ul><li><p>a<!-- " + "x".repeat(1_000_000)));
        files.put("html of comments", utf8("<!-- -->".repeat(50_000) + "<p>text"));
        files.put("html in one line of 8 MB", page("电".repeat(2_700_000)));
        files.put("md of 100000 quotes", utf8(">".repeat(MANY) + " text"));
        files.put("md of 100000 brackets", utf8("[".repeat(MANY) + "text" + "](".repeat(MANY)));
        files.put("md of 100000 stars", utf8("*a **b ".repeat(MANY)));
        files.put("md of 2000 nested lists", utf8(nestedList(2_000)));
        files.put("md of ticks", utf8("`a``b```c".repeat(50_000)));
        files.put(
                "md of pipes in one line",
                utf8("|a".repeat(50_000) + "|\n" + "|-".repeat(50_000) + "|\n" + "|x|\n".repeat(2_000)));
        files.put("md of references", utf8("[a]: b\n".repeat(MANY) + "[a]".repeat(MANY)));
        files.put("md with front matter without end", utf8("---\n" + "title: x\n".repeat(MANY)));
        files.put("txt in one line of 8 MB", utf8("x".repeat(8 << 20)));
        files.put("txt of one Chinese line", utf8("故障排除".repeat(500_000)));
        files.put("txt of spaces", utf8("a" + " ".repeat(4 << 20) + "b"));
        files.put("txt of tabs and pipes", utf8(("|" + " ".repeat(200) + "\t").repeat(20_000) + "\n"));
        files.put("txt of rules", utf8("|a|b|\n" + "|---|\n".repeat(200_000)));
        files.put("txt of aligned columns", utf8("a    b    c\n" + "     x\n".repeat(200_000)));
        files.put("txt of list markers", utf8("1) a\na) b\n- c\n① d\n".repeat(50_000)));
        files.put("txt of signal words", utf8("!".repeat(1_000_000) + "警告"));
        files.put("txt of line feeds", utf8("\n".repeat(6 << 20) + "x"));
        files.put("txt of form feeds and controls", utf8("a\f\u000b\u0085\u2028b".repeat(MANY)));
        files.put("txt of marks that combine", utf8("a" + "\u0301".repeat(1_000_000)));
        return files;
    }

    private static byte[] page(String body) {
        return utf8("<!DOCTYPE html><html><body>" + body + "</body></html>");
    }

    private static String attributes() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            out.append('a').append(i).append("=1 ");
        }
        return out.toString();
    }

    private static String nestedList(int depth) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            out.append("  ".repeat(i)).append("- x\n");
        }
        return out.toString();
    }
}

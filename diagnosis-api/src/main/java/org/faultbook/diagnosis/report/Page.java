package org.faultbook.diagnosis.report;

import org.faultbook.kb.text.Language;

/** A page of one file: no script, nothing from elsewhere; for light and dark, for a phone, a desk and one sheet of A4. */
final class Page {
    private final StringBuilder html = new StringBuilder();

    Page(Language language, String title) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language == Language.ZH ? "zh-CN" : "en")
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(Html.escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(Html.escaped(title))
                .append("</h1>\n");
    }

    /** Markup as it is. */
    Page raw(String markup) {
        html.append(markup).append('\n');
        return this;
    }

    /** A paragraph of text. */
    Page line(String type, String text) {
        return raw("<p class=\"" + type + "\">" + Html.escaped(text) + "</p>");
    }

    /** A box of the page's grid. */
    Page section(String type, String title, String markup) {
        return raw("<section class=\"" + type + "\"><h2>" + Html.escaped(title) + "</h2>\n" + markup + "</section>");
    }

    String html() {
        return html + "</body>\n</html>\n";
    }

    private static final String STYLE = """
            :root { color-scheme: light dark; --paper: #fff; --ink: #1b1f24; --faint: #59626d; --line: #d5dae0; --lead: #1769aa;
              --g0: #0f5c99; --g1: #5a9fd4; --g2: #d9902b; --g3: #b3452f; --g4: #a3abb3; --heat: 23, 105, 170; }
            @media (prefers-color-scheme: dark) { :root { --paper: #14181d; --ink: #e4e8ec; --faint: #9aa5b1; --line: #333b45;
              --lead: #7fbdf0; --g0: #8cc6f5; --g1: #4688bd; --g2: #e0a54d; --g3: #dd7a63; --g4: #6b7580; --heat: 110, 180, 235; } }
            * { box-sizing: border-box; }
            body { font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
              color: var(--ink); background: var(--paper); margin: 0 auto; max-width: 72rem; padding: 1rem; }
            h1 { font-size: 1.45rem; line-height: 1.25; margin: 0 0 .2rem; }
            h2 { font-size: 1rem; margin: 0 0 .4rem; }
            p { margin: .3rem 0; } .faint { color: var(--faint); font-size: .85em; }
            .lead { font-size: 1.15rem; font-weight: 600; line-height: 1.4; border-left: .25rem solid var(--lead); padding-left: .7rem; margin: .8rem 0; }
            .warn { border-left: .25rem solid var(--g3); padding-left: .7rem; }
            .grid { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.4rem 2.2rem; margin-top: 1.2rem; }
            @media (min-width: 52rem) { .grid { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } .whole { grid-column: 1 / -1; } }
            svg { display: block; width: 100%; max-width: 27rem; height: auto; }
            svg text { font: 12px system-ui, "Noto Sans CJK SC", sans-serif; fill: currentColor; }
            svg .track { fill: none; stroke: var(--line); }
            .g0 { fill: var(--g0); background: var(--g0); } .g1 { fill: var(--g1); background: var(--g1); }
            .g2 { fill: var(--g2); background: var(--g2); } .g3 { fill: var(--g3); background: var(--g3); }
            .g4 { fill: var(--g4); background: var(--g4); }
            .key { display: flex; flex-wrap: wrap; gap: .15rem 1rem; padding: 0; margin: .3rem 0; list-style: none; font-size: .85em; }
            .key i { display: inline-block; width: .8em; height: .8em; margin-right: .35em; border-radius: 2px; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; font-size: .9em; }
            th, td { padding: .25rem .45rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
            thead th { color: var(--faint); font-weight: 500; vertical-align: bottom; } tbody th { font-weight: 500; min-width: 5.2em; }
            .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } thead .n { white-space: normal; }
            @media (max-width: 30rem) { table { font-size: .8em; } th, td { padding: .25rem .25rem; } tbody th { min-width: 7em; } }
            tr.sum > * { font-weight: 600; border-top: 2px solid var(--line); }
            .pairs > div { border-top: 1px solid var(--line); padding: .55rem 0; display: grid; gap: .2rem 1.2rem; grid-template-columns: minmax(0, 1fr); }
            @media (min-width: 44rem) { .pairs > div { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
            .pairs p { overflow-wrap: anywhere; margin: 0; } .pairs b { font-weight: 500; color: var(--faint); margin-right: .35em; }
            .pairs .got { border-left: 2px solid var(--lead); padding-left: .6rem; align-self: start; }
            .pairs .head { grid-column: 1 / -1; font-size: .85em; color: var(--faint); }
            .grade { display: inline-block; min-width: 1.5em; text-align: center; border-radius: 3px; color: var(--paper); font-weight: 700; margin-right: .5em; }
            td { overflow-wrap: anywhere; }
            @page { size: A4; margin: 9mm 10mm; }
            @media print {
              :root { color-scheme: light; --paper: #fff; --ink: #000; --faint: #4d555e; --line: #c8ced5; --lead: #1769aa;
                --g0: #0f5c99; --g1: #5a9fd4; --g2: #d9902b; --g3: #b3452f; --g4: #a3abb3; --heat: 23, 105, 170; }
              * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
              body { font-size: 6.8pt; line-height: 1.28; max-width: none; padding: 0; }
              h1 { font-size: 12pt; } h2 { font-size: 8pt; margin-bottom: 1pt; } .lead { font-size: 9pt; margin: 3pt 0; }
              p { margin: 1pt 0; } .grid { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 4pt 14pt; margin-top: 4pt; }
              .whole { grid-column: 1 / -1; } section { break-inside: avoid; } .long section, .long tr { break-inside: auto; }
              th, td { padding: .4pt 2.5pt; } tbody th { min-width: 11em; } .wide { overflow: visible; } svg { max-width: 62mm; }
              .pairs { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 14pt; }
              .pairs > div { padding: 1.5pt 0; gap: 0 6pt; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); break-inside: avoid; }
              .pairs .text { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
              .pairs .got { padding-left: 3pt; }
            }
            """;
}

package org.faultbook.indexer.manuals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds the sample manuals: {@code data/manual-sources/*.xhtml} to {@code data/manuals/}, with the rows and heads that
 * a reader must find in them. Arguments: the folder {@code data/manuals}, then names of manuals, or none for all.
 */
public final class ManualBuilder {

    private final Path sources;
    private final Path target;
    private final Path rows;
    private final boolean scans;

    ManualBuilder(Path sources, Path target) {
        this(sources, target, sources, true);
    }

    /** Without {@code scans} the pages of a scan are written as they were drawn: the same pages, text still in them. */
    ManualBuilder(Path sources, Path target, Path rows, boolean scans) {
        this.sources = sources;
        this.target = target;
        this.rows = rows;
        this.scans = scans;
    }

    /** Builds all manuals, or those named. */
    public static void main(String[] args) throws IOException {
        Path manuals = Path.of(args.length > 0 ? args[0] : "data/manuals");
        ManualBuilder builder = new ManualBuilder(manuals.resolveSibling("manual-sources"), manuals);
        List<String> names = List.of(args).subList(Math.min(1, args.length), args.length);
        for (Path source : builder.sources()) {
            String file = source.getFileName().toString();
            if (names.isEmpty() || names.contains(file.replaceFirst("\\.[a-z]+$", ""))) {
                System.out.println(file + ": " + String.join(", ", builder.build(source)));
            }
        }
    }

    List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(sources)) {
            return files.filter(file -> file.toString().matches(".*\\.(xhtml|md)") && !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        }
    }

    /** Builds one source and returns the names of the files written, first the manuals, then what is expected. */
    List<String> build(Path file) throws IOException {
        Files.createDirectories(rows.resolve("expected"));
        if (file.toString().endsWith(".md")) {
            String name = file.getFileName().toString();
            return List.of(write(name, Files.readAllBytes(file)));
        }
        ManualSource source = ManualSource.read(file);
        byte[] pdf = source.outputs().contains("pdf") || source.outputs().contains("scan")
                ? PdfOutput.render(source)
                : new byte[0];
        return source.outputs().stream()
                .flatMap(output -> write(source, output, pdf).stream())
                .toList();
    }

    private List<String> write(ManualSource source, String output, byte[] pdf) {
        try {
            boolean paged = output.equals("pdf") || output.equals("scan");
            String name = source.name() + (output.equals("scan") ? "-scan" : "");
            byte[] built = switch (output) {
                case "pdf" -> pdf;
                case "scan" -> scans ? ScanOutput.scan(source, pdf) : pdf;
                case "html" -> HtmlOutput.render(source);
                case "docx" -> DocxOutput.render(source);
                default -> throw new IllegalArgumentException(source.name() + ": unknown output " + output);
            };
            return List.of(
                    write(name + "." + (paged ? "pdf" : output), built),
                    write("expected/" + name + ".tsv", rows(source, paged).getBytes(StandardCharsets.UTF_8)),
                    write("expected/" + name + ".head.json", HeadJson.of(source)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rows(ManualSource source, boolean paged) throws IOException {
        List<ExpectedRow> rows = ExpectedRows.of(source);
        List<Integer> pages = paged && !rows.isEmpty() ? PdfOutput.pages(source) : List.of();
        StringBuilder out = new StringBuilder(ExpectedRow.HEADER);
        for (int row = 0; row < rows.size(); row++) {
            out.append(rows.get(row).line(paged ? String.valueOf(pages.get(row)) : ""));
        }
        return out.toString();
    }

    private String write(String name, byte[] content) throws IOException {
        Files.write((name.startsWith("expected/") ? rows : target).resolve(name), content);
        return name;
    }
}

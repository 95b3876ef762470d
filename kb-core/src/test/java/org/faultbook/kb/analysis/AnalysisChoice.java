package org.faultbook.kb.analysis;

import com.huaban.analysis.jieba.JiebaSegmenter;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.faultbook.kb.measure.BeirSet;
import org.faultbook.kb.measure.PlainBm25;
import org.faultbook.kb.measure.RankFigures;
import org.faultbook.kb.search.TokenKind;

/** Prints plain BM25 of each kind of token and of sums of kinds; arguments: folders of BEIR sets. */
public final class AnalysisChoice {
    private AnalysisChoice() {}

    public static void main(String[] folders) throws IOException {
        long start = System.nanoTime();
        ServiceTextAnalyzer analyzer = new ServiceTextAnalyzer();
        System.out.printf("load %d ms%n", (System.nanoTime() - start) / 1_000_000);
        start = System.nanoTime();
        analyzer.tokens("水泵机封处漏水 Err 31");
        System.out.printf("first text %d ms%n", (System.nanoTime() - start) / 1_000_000);
        Map<String, Function<String, List<String>>> ways = new LinkedHashMap<>();
        for (TokenKind kind : TokenKind.values()) {
            ways.put(kind.name(), text -> analyzer.tokens(text).getOrDefault(kind, List.of()));
        }
        JiebaSegmenter jieba = new JiebaSegmenter();
        ways.put("JIEBA_SEARCH", t -> jieba(jieba, t, JiebaSegmenter.SegMode.SEARCH));
        ways.put("JIEBA_INDEX", t -> jieba(jieba, t, JiebaSegmenter.SegMode.INDEX));
        ways.put("KSTEM", t -> kStems(EnglishWords.of(t)));
        ways.put("RAWWORD", EnglishWords::of);
        List<List<String>> sums = List.of(
                List.of("BIGRAM"),
                List.of("WORD"),
                List.of("DOMAIN_WORD"),
                List.of("JIEBA_SEARCH"),
                List.of("JIEBA_INDEX"),
                List.of("PINYIN"),
                List.of("BIGRAM", "STEM"),
                List.of("BIGRAM", "WORD", "STEM"),
                List.of("BIGRAM", "WORD", "DOMAIN_WORD", "STEM"),
                List.of("BIGRAM", "WORD", "JIEBA_SEARCH", "STEM"),
                List.of("BIGRAM", "WORD", "JIEBA_INDEX", "STEM"),
                List.of("STEM"),
                List.of("KSTEM"),
                List.of("RAWWORD"),
                List.of("GRAM"),
                List.of("STEM", "GRAM"),
                List.of("KSTEM", "GRAM"));
        for (String folder : folders) {
            BeirSet set = BeirSet.read(Path.of(folder));
            boolean chinese = set.name().endsWith("zh") || set.name().equals("bdci");
            Map<String, PlainBm25> fields = new HashMap<>();
            for (List<String> sum : sums) {
                if (chinese
                        == sum.stream()
                                .allMatch(s -> s.equals("STEM")
                                        || s.equals("KSTEM")
                                        || s.equals("RAWWORD")
                                        || s.equals("GRAM"))) {
                    continue;
                }
                Map<String, Map<String, Double>> scores = new HashMap<>();
                for (String field : sum) {
                    Function<String, List<String>> way = Objects.requireNonNull(ways.get(field));
                    PlainBm25 bm25 = fields.computeIfAbsent(field, f -> new PlainBm25(tokens(set.corpus(), way)));
                    set.queries()
                            .forEach((id, query) ->
                                    bm25.addScores(way.apply(query), scores.computeIfAbsent(id, k -> new HashMap<>())));
                }
                Map<String, List<String>> run = new HashMap<>();
                scores.forEach((id, byRecord) -> run.put(id, PlainBm25.ranked(byRecord)));
                System.out.printf("%-10s %-36s %s%n", set.name(), String.join("+", sum), RankFigures.of(set, run));
            }
            List<String> texts = new ArrayList<>(set.queries().values());
            start = System.nanoTime();
            int n = 0;
            while (System.nanoTime() - start < 500_000_000L) {
                analyzer.tokens(texts.get(n++ % texts.size()));
            }
            System.out.printf("%-10s %.0f queries/s analysed by one thread%n", set.name(), n / 0.5);
        }
    }

    private static Map<String, List<String>> tokens(Map<String, String> texts, Function<String, List<String>> way) {
        Map<String, List<String>> tokens = new LinkedHashMap<>();
        texts.forEach((id, text) -> tokens.put(id, way.apply(text)));
        return tokens;
    }

    private static List<String> jieba(JiebaSegmenter jieba, String text, JiebaSegmenter.SegMode mode) {
        return jieba.process(text, mode).stream()
                .map(t -> t.word)
                .filter(HanRuns::isHan)
                .toList();
    }

    private static List<String> kStems(List<String> words) {
        List<String> stems = new ArrayList<>();
        WhitespaceTokenizer tokenizer = new WhitespaceTokenizer();
        tokenizer.setReader(new StringReader(String.join(" ", words)));
        try (TokenStream stream = new KStemFilter(tokenizer)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }
}

package org.faultbook.kb.analysis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32;
import org.apache.lucene.util.Version;
import org.faultbook.kb.codes.CodeMention;
import org.faultbook.kb.codes.CodeRecognizer;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.HalfWidth;

/**
 * Tokens of mixed Chinese and English service texts. Holds its dictionaries (about 15 MB): make one per process. Only
 * tokenises: what changes meaning (synonyms, units, masking) happens before or at query time.
 */
public final class ServiceTextAnalyzer implements TextAnalyzer {
    /** Raise with every change that changes tokens: indexes are rebuilt then. */
    private static final String REVISION = "service-text-1";

    private final SmartWords smartWords = new SmartWords();
    private final DomainSegmenter domainSegmenter;
    private final Pinyin pinyin;
    private final String version;

    /** With the words of the lexicon and the taxonomy found on the class path. */
    public ServiceTextAnalyzer() {
        this(DomainWords.fromClassPath());
    }

    /** With domain words of the caller; those that are not Han words are left out. */
    public ServiceTextAnalyzer(Collection<String> domainWords) {
        CompletableFuture<Void> warm = CompletableFuture.runAsync(smartWords::warmUp);
        this.domainSegmenter = new DomainSegmenter(WordFrequencies.ofJieba(), domainWords);
        this.pinyin = Pinyin.load();
        warm.join();
        this.version = REVISION + " lucene-" + Version.LATEST + " dictionary-" + checksum(domainWords);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Map<TokenKind, List<String>> tokens(String text) {
        String folded = HalfWidth.fold(text);
        Map<TokenKind, List<String>> tokens = new EnumMap<>(TokenKind.class);
        List<String> runs = HanRuns.of(folded);
        List<String> bigrams = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> domainWords = new ArrayList<>();
        List<String> syllables = new ArrayList<>();
        for (String run : runs) {
            HanBigrams.add(run, bigrams);
            domainSegmenter.add(run, domainWords);
            pinyin.add(run, syllables);
        }
        smartWords.add(runs, words);
        List<String> english = EnglishWords.of(folded);
        put(tokens, TokenKind.BIGRAM, bigrams);
        put(tokens, TokenKind.WORD, words);
        put(tokens, TokenKind.DOMAIN_WORD, domainWords);
        put(tokens, TokenKind.STEM, EnglishWords.stems(english));
        put(tokens, TokenKind.GRAM, EnglishWords.grams(english));
        put(
                tokens,
                TokenKind.CODE,
                CodeRecognizer.find(text).stream().map(CodeMention::code).toList());
        put(tokens, TokenKind.PINYIN, syllables);
        return tokens;
    }

    @Override
    public List<String> readings(char character) {
        return pinyin.readings(character);
    }

    private static void put(Map<TokenKind, List<String>> tokens, TokenKind kind, List<String> found) {
        if (!found.isEmpty()) {
            tokens.put(kind, List.copyOf(found));
        }
    }

    private static String checksum(Collection<String> words) {
        CRC32 crc = new CRC32();
        crc.update(String.join("\n", new TreeSet<>(words)).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}

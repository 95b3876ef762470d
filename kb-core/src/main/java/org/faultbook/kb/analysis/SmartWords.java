package org.faultbook.kb.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words by Lucene's smartcn (a hidden Markov model of general Chinese). Thread-safe: one tokenizer a thread. */
final class SmartWords {
    private final Analyzer analyzer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer tokenizer = new HMMChineseTokenizer();
            return new TokenStreamComponents(tokenizer);
        }
    };

    /** Loads the dictionaries, about a third of a second; done by the first use otherwise. */
    void warmUp() {
        add(List.of("水泵"), new ArrayList<>());
    }

    /** Adds the words of the runs, Han only. */
    void add(List<String> runs, List<String> tokens) {
        if (runs.isEmpty()) {
            return;
        }
        // A comma parts the runs: no word may reach across what stood between them.
        try (TokenStream stream = analyzer.tokenStream("", new StringReader(String.join("，", runs)))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (HanRuns.isHan(term)) {
                    tokens.add(term.toString());
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("smartcn could not read a text held in memory", e);
        }
    }
}

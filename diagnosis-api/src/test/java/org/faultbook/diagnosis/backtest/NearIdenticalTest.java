package org.faultbook.diagnosis.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.faultbook.kb.search.TokenKind;
import org.junit.jupiter.api.Test;

final class NearIdenticalTest {
    @Test
    void of_fiveTokensFourShared_found() {
        // 4 of 5 is a Jaccard of exactly 0.8, and the token that differs is the rarest one
        NearIdentical near = near("机封处漏水滴", "机封处漏水");
        assertThat(near.of(0)).containsExactly(0, 1);
        assertThat(near.of(1)).containsExactly(0, 1);
    }

    @Test
    void of_textsNotChained_onlyItsOwnNeighbours() {
        String a = "泵轴承发烫有异响声";
        String b = "泵轴承发烫有异响声了";
        String c = "水泵轴承发烫有异响声了啊";
        NearIdentical near = near(a, b, c);
        assertThat(near.of(1)).containsExactly(0, 1, 2);
        assertThat(near.of(0)).containsExactly(0, 1);
    }

    @Test
    void of_emptyText_onlyItself() {
        assertThat(near("", "", "漏水").of(1)).containsExactly(1);
    }

    @Test
    void of_seededTexts_asComparingEveryPair() {
        Random random = new Random(13);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String text = random.nextInt(3) == 0 || texts.isEmpty()
                    ? BacktestTickets.symptom(random, 1 + random.nextInt(20))
                    : changed(texts.get(random.nextInt(texts.size())), random);
            texts.add(text);
        }
        NearIdentical near = near(texts.toArray(String[]::new));
        int found = 0;
        for (int i = 0; i < texts.size(); i++) {
            List<Integer> slow = new ArrayList<>();
            for (int j = 0; j < texts.size(); j++) {
                if (i == j || jaccard(texts.get(i), texts.get(j)) >= NearIdentical.ALIKE) {
                    slow.add(j);
                }
            }
            assertThat(near.of(i)).as(texts.get(i)).isEqualTo(slow);
            found += slow.size() - 1;
        }
        assertThat(found).isGreaterThan(100);
    }

    private static String changed(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        changed.insert(random.nextInt(changed.length() + 1), BacktestTickets.symptom(random, 1 + random.nextInt(2)));
        return changed.toString();
    }

    private static double jaccard(String a, String b) {
        Set<String> first = tokens(a);
        Set<String> second = tokens(b);
        Set<String> all = new HashSet<>(first);
        all.addAll(second);
        first.retainAll(second);
        return all.isEmpty() ? 0 : (double) first.size() / all.size();
    }

    private static Set<String> tokens(String text) {
        return new HashSet<>(new PairAnalyzer().tokens(text).getOrDefault(TokenKind.BIGRAM, List.of()));
    }

    private static NearIdentical near(String... texts) {
        return new NearIdentical(new PairAnalyzer(), List.of(texts));
    }
}

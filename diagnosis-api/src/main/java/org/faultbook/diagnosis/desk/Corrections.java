package org.faultbook.diagnosis.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * What a reader puts right in cases while deciding about them: statements struck out, said in other words, or added. Statements
 * are named by what they say, so that none is taken for another that came into its place meanwhile.
 *
 * @param sent the fields of the form by their names; empty where nothing was sent yet
 */
public record Corrections(Map<String, List<String>> sent) {
    public static final Corrections NONE = new Corrections(Map.of());
    private static final String CAUSE = "cause.";
    public static final String NEW_SYMPTOM = "symptom.new";
    public static final String NEW_FIX = "fix.new";
    private static final String STRIKE = "strike.";
    private static final String SAY = "say.";
    /** Of one statement; the page takes no more. */
    public static final int LONGEST = 400;

    private static final String KIND = "kind.";
    private static final String VERDICT = "verdict.";

    public Corrections {
        sent = Map.copyOf(sent);
    }

    static String of(Cause cause) {
        return CAUSE + mark(ArticleForm.said(cause.text()));
    }

    static String of(Symptom symptom) {
        return "symptom." + mark(symptom.text());
    }

    static String of(Fix fix) {
        return "fix." + mark(fix.summary());
    }

    private static String mark(String text) {
        return EditPage.mark(inOneLine(text));
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The field that names the statements of a case that are struck out. */
    public static String strikeField(String caseId) {
        return STRIKE + caseId;
    }

    /** The field of what a statement of a case is to say. */
    public static String field(String caseId, String statement) {
        return SAY + caseId + "." + statement;
    }

    /** The field of whether a fix lasts. */
    public static String kindField(String caseId, String statement) {
        return KIND + caseId + "." + statement;
    }

    /** The field of what is to become of a case in the version that was shown. */
    public static String verdictField(String caseAndVersion) {
        return VERDICT + caseAndVersion;
    }

    /** The cases, with the version that was shown, for which a verdict was sent. */
    public List<String> decided(String verdict) {
        return sent.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith(VERDICT) && field.getValue().contains(verdict))
                .map(field -> field.getKey().substring(VERDICT.length()))
                .toList();
    }

    /** The verdict that was sent about a case, whatever its version; null where none was. */
    public @Nullable String verdict(String caseId) {
        return sent.entrySet().stream()
                .filter(field -> field.getKey().startsWith(VERDICT + caseId + ":"))
                .flatMap(field -> field.getValue().stream())
                .findFirst()
                .orElse(null);
    }

    public boolean isStruck(String caseId, String statement) {
        return sent.getOrDefault(strikeField(caseId), List.of()).contains(statement);
    }

    /** What a statement is to say; what it says where nothing was sent. */
    public String text(String caseId, String statement, String says) {
        List<String> typed = sent.get(field(caseId, statement));
        String said = typed == null || typed.isEmpty() ? says : inOneLine(typed.getFirst());
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST);
    }

    /** Whether a fix lasts; as it says where nothing else was sent. */
    public FixKind kind(String caseId, String statement, FixKind says) {
        List<String> chosen = sent.getOrDefault(kindField(caseId, statement), List.of());
        return says == FixKind.PROHIBITED || chosen.isEmpty()
                ? says
                : chosen.contains(FixKind.TEMPORARY.name()) ? FixKind.TEMPORARY : FixKind.LASTING;
    }

    /** What was typed over statements that the case does not say any more: they changed while the page was open. */
    public List<String> strays(String caseId, Article article) {
        Set<String> says = Stream.of(
                        Stream.of(of(article.cause()), NEW_SYMPTOM, NEW_FIX),
                        article.symptoms().stream().map(Corrections::of),
                        article.fixes().stream().map(Corrections::of))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        String of = field(caseId, "");
        return sent.keySet().stream()
                .filter(name -> name.startsWith(of) && !says.contains(name.substring(of.length())))
                .filter(name -> !name.endsWith("." + mark(text(caseId, name.substring(of.length()), ""))))
                .map(name -> text(caseId, name.substring(of.length()), ""))
                .filter(typed -> !typed.isEmpty())
                .sorted()
                .toList();
    }

    /** Whether anything of a case is to be put right. */
    public boolean touch(String caseId, Article article) {
        return Stream.of(
                        Stream.of(isOther(
                                caseId,
                                of(article.cause()),
                                ArticleForm.said(article.cause().text()))),
                        Stream.of(NEW_SYMPTOM, NEW_FIX).map(added -> isOther(caseId, added, "")),
                        article.symptoms().stream()
                                .map(s -> isStruck(caseId, of(s)) || isOther(caseId, of(s), s.text())),
                        article.fixes().stream()
                                .map(f -> isStruck(caseId, of(f))
                                        || isOther(caseId, of(f), f.summary())
                                        || kind(caseId, of(f), f.kind()) != f.kind()))
                .flatMap(changes -> changes)
                .anyMatch(Boolean::booleanValue);
    }

    /**
     * The case as it is put right.
     *
     * @param mask hides personal data in what was typed
     */
    public ArticleForm into(String caseId, Article article, UnaryOperator<String> mask) {
        ArticleForm form = ArticleForm.of(article);
        List<String> symptoms = new ArrayList<>();
        for (Symptom symptom : article.symptoms()) {
            symptoms.add(isStruck(caseId, of(symptom)) ? "" : put(caseId, of(symptom), symptom.text(), mask));
        }
        symptoms.add(put(caseId, NEW_SYMPTOM, "", mask));
        List<FixForm> fixes = new ArrayList<>();
        for (Fix fix : article.fixes()) {
            if (fix.kind() != FixKind.PROHIBITED && !isStruck(caseId, of(fix))) {
                fixes.add(FixForm.of(fix)
                        .saying(put(caseId, of(fix), fix.summary(), mask), kind(caseId, of(fix), fix.kind())));
            }
        }
        fixes.add(FixForm.called(put(caseId, NEW_FIX, "", mask)));
        return form.withCause(put(caseId, of(article.cause()), form.cause(), mask))
                .withSymptoms(symptoms.stream().filter(s -> !s.isBlank()).toList())
                .withFixes(fixes.stream().filter(f -> !f.isBlank()).toList());
    }

    private String put(String caseId, String statement, String says, UnaryOperator<String> mask) {
        return isOther(caseId, statement, says) ? mask.apply(text(caseId, statement, says)) : says;
    }

    private boolean isOther(String caseId, String statement, String says) {
        return !text(caseId, statement, says).equals(inOneLine(says)) && sent.containsKey(field(caseId, statement));
    }
}

package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.answer.Understood;
import org.faultbook.kb.codes.CodeMention;
import org.faultbook.kb.codes.CodeRecognizer;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.equipment.Releases;
import org.faultbook.kb.equipment.SerialBatches;
import org.faultbook.kb.equipment.UnitTraits;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.quantity.QuantityReader;
import org.faultbook.kb.retrieval.HybridRetriever;
import org.faultbook.kb.retrieval.Question;
import org.faultbook.kb.retrieval.TermWeights;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Mask;
import org.faultbook.kb.ticket.EquipmentMention;

/** Understands a question: masks it, finds its language, its fault codes and the equipment it is about. */
final class QuestionReader {
    private static final int NEIGHBOURS = 3;

    private final Store store;
    private final EquipmentResolver resolver;
    private final HybridRetriever retriever;
    private final UnaryOperator<String> mask;
    private final Lexicon lexicon;
    private final SerialBatches batches;

    QuestionReader(
            Store store,
            EquipmentResolver resolver,
            HybridRetriever retriever,
            UnaryOperator<String> mask,
            Lexicon lexicon,
            SerialBatches batches) {
        this.store = store;
        this.resolver = resolver;
        this.retriever = retriever;
        this.mask = mask;
        this.lexicon = lexicon;
        this.batches = batches;
    }

    /** @param rarity what past symptoms say of the question's words */
    UnderstoodQuestion read(DiagnosisRequest request, TermWeights rarity) {
        String masked = mask.apply(request.text());
        String told = withCodes(masked, request.errorCodes());
        AskedUnit unit = unit(request.equipment());
        EquipmentScope scope = scope(unit, request.equipment(), masked);
        Question question = question(told, scope, rarity);
        if (scope.equipmentClass() == null && !question.meant().isAsSaid()) {
            // the name of the machine may be what is misspelt
            scope = scope(unit, request.equipment(), question.meant().text());
            question = question(told, scope, rarity);
        }
        List<String> codes = codes(masked, request.errorCodes(), scope);
        Language language = request.language() != null ? request.language() : question.language();
        List<CodeMention> possible = CodeRecognizer.possible(masked);
        Set<String> known =
                codes.isEmpty() && possible.isEmpty() ? Set.of() : store.cases().codes();
        addKnown(codes, possible, known, scope);
        List<Understood.Code> understood = codes.stream()
                .map(code -> known.contains(code)
                        ? new Understood.Code(code, true, List.of())
                        : new Understood.Code(code, false, CodeRecognizer.neighbours(code, known, NEIGHBOURS)))
                .toList();
        boolean names = !scope.isAny() || !request.equipment().equals(EquipmentMention.NONE);
        return new UnderstoodQuestion(
                question,
                new Understood(
                        language,
                        understood,
                        scope,
                        question.meant().respellings(),
                        QuantityReader.find(masked, scope.equipmentClass()),
                        masked),
                scope,
                codes,
                names,
                lexicon.concepts(lexicon.withoutEmpty(
                                question.meant().isAsSaid()
                                        ? masked
                                        : question.meant().text()))
                        .size(),
                unit);
    }

    /** Codes that are given beside the text stand in past symptoms, which the text is compared with. */
    private static String withCodes(String text, List<String> given) {
        Set<String> said = new LinkedHashSet<>();
        CodeRecognizer.find(text).forEach(mention -> said.add(mention.code()));
        CodeRecognizer.possible(text).forEach(mention -> said.add(mention.code()));
        List<String> told = new ArrayList<>();
        given.stream()
                .filter(code -> !code.isBlank() && !said.contains(CodeRecognizer.normalise(code)))
                .forEach(told::add);
        told.add(text);
        return String.join("\n", told).strip();
    }

    private EquipmentScope scope(AskedUnit unit, EquipmentMention mention, String text) {
        return unit.registered() != null ? resolver.named(unit.registered().scope()) : resolver.resolve(mention, text);
    }

    private Question question(String masked, EquipmentScope scope, TermWeights rarity) {
        String told = lexicon.withoutEmpty(Mask.without(resolver.withoutNames(masked, scope)));
        Question question = retriever.question(told.isBlank() ? masked : told, scope.equipmentClass());
        return retriever.heard(question, rarity);
    }

    private AskedUnit unit(EquipmentMention mention) {
        String serial = mention.serialNumber();
        if (serial == null && mention.firmware() == null) {
            return AskedUnit.NONE;
        }
        Equipment registered =
                serial == null ? null : store.equipment().find(serial).orElse(null);
        UnitTraits known = registered == null ? new UnitTraits(null, serial, null) : registered.traits(batches);
        String asked = Releases.firmware(mention.firmware());
        String written = asked == null ? registered == null ? null : registered.firmware() : mention.firmware();
        return new AskedUnit(
                serial,
                registered,
                written,
                new UnitTraits(asked == null ? known.firmware() : asked, serial, known.batch()));
    }

    private static List<String> codes(String text, List<String> given, EquipmentScope scope) {
        Set<String> codes = new LinkedHashSet<>();
        given.stream().map(CodeRecognizer::normalise).filter(c -> !c.isEmpty()).forEach(codes::add);
        for (CodeMention mention : CodeRecognizer.find(text)) {
            codes.add(mention.code());
        }
        if (scope.model() != null) {
            codes.remove(CodeRecognizer.normalise(scope.model()));
        }
        return new ArrayList<>(codes);
    }

    /** A bare number is a known code only where the maker is known whose numbers they are. */
    private static void addKnown(
            List<String> codes, List<CodeMention> possible, Set<String> known, EquipmentScope scope) {
        possible.stream()
                .map(CodeMention::code)
                .filter(code -> known.contains(code) && !codes.contains(code))
                .filter(code -> scope.manufacturer() != null || !code.chars().allMatch(c -> c >= '0' && c <= '9'))
                .filter(code -> scope.model() == null || !code.equals(CodeRecognizer.normalise(scope.model())))
                .forEach(codes::add);
    }
}

package org.faultbook.diagnosis.engine;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.faultbook.kb.equipment.SerialBatches;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.taxonomy.Taxonomy;

/**
 * What an engine needs besides its base.
 *
 * @param batches reads production months out of serial numbers
 * @param mask masks personal data in a question
 * @param models the versions of the models, named in each answer
 */
public record Surroundings(
        Taxonomy taxonomy,
        Lexicon lexicon,
        EquipmentResolver resolver,
        SerialBatches batches,
        UsualChecks usualChecks,
        CauseAggregation aggregation,
        UnaryOperator<String> mask,
        String models,
        Clock clock) {}

package org.faultbook.indexer.importing;

import java.util.List;
import org.faultbook.indexer.extract.RuleCaseExtractor;
import org.faultbook.indexer.join.CaseKeys;
import org.faultbook.indexer.join.ContributionMaker;
import org.faultbook.indexer.join.ScopeLimits;
import org.faultbook.indexer.join.UsualCauses;
import org.faultbook.indexer.judge.TicketJudge;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.port.CaseExtractor;
import org.faultbook.kb.port.EquipmentStore;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKind;

/** Reads a ticket: its equipment, what it tells, how much it teaches, what it brings to a case. Pure but for the installed base. */
public final class TicketUnderstanding {
    private final EquipmentStore installed;
    private final EquipmentResolver resolver;
    private final CaseExtractor extractor;
    private final TicketJudge judge;
    private final ContributionMaker contributions;

    public TicketUnderstanding(Taxonomy taxonomy, Lexicon lexicon, EquipmentStore installed) {
        this.installed = installed;
        List<EquipmentScope> scopes =
                installed.list().stream().map(Equipment::scope).toList();
        this.resolver = new EquipmentResolver(taxonomy, scopes);
        Vocabulary vocabulary = Vocabulary.of(taxonomy, lexicon);
        this.extractor = new RuleCaseExtractor(vocabulary, resolver);
        this.judge = new TicketJudge(taxonomy, vocabulary);
        this.contributions = new ContributionMaker(
                new CaseKeys(vocabulary, new UsualCauses(taxonomy)), new FixNormaliser(vocabulary));
    }

    public Understood understand(Ticket ticket) {
        EquipmentScope scope = scope(ticket);
        Extraction read = extractor.extract(ticket);
        Judgement judgement = judge.judge(ticket, read, scope.equipmentClass());
        Extraction extraction = judgement.grade() == TicketGrade.X ? withoutFault(read, judgement.kind()) : read;
        return new Understood(
                ticket,
                scope,
                extraction,
                judgement,
                contributions.make(ticket, judgement, extraction, scope).orElse(null));
    }

    /** The machine, narrowed to the firmware, batch or serial numbers that the ticket says it holds for. */
    private EquipmentScope scope(Ticket ticket) {
        return ScopeLimits.narrowed(
                machine(ticket), String.join("\n", ticket.texts().values()));
    }

    /** Where there was no fault, nothing caused it; what was asked for is no symptom, what could not be found is one. */
    private static Extraction withoutFault(Extraction read, TicketKind kind) {
        List<Symptom> symptoms = kind == TicketKind.NO_FAULT_FOUND ? read.symptoms() : List.of();
        return new Extraction(symptoms, Cause.UNKNOWN, read.fixes(), read.parts(), read.faultCodes(), read.checks());
    }

    /** A registered unit's scope, else what columns and texts state. */
    private EquipmentScope machine(Ticket ticket) {
        String serial = ticket.equipment().serialNumber();
        EquipmentScope registered = serial == null
                ? null
                : installed.find(serial).map(Equipment::scope).orElse(null);
        return registered != null
                ? registered
                : resolver.resolve(
                        ticket.equipment(), String.join("\n", ticket.texts().values()));
    }
}

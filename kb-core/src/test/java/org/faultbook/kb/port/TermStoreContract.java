package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.faultbook.kb.port.CuratedCases.BY_LI;
import static org.faultbook.kb.port.CuratedCases.BY_WANG;

import java.util.List;
import java.util.NoSuchElementException;
import org.faultbook.kb.lexicon.EquipmentEntry;
import org.faultbook.kb.lexicon.OwnTerm;
import org.faultbook.kb.lexicon.TermEntry;
import org.faultbook.kb.lexicon.TermEntry.Kind;
import org.junit.jupiter.api.Test;

/** What every {@link TermStore} does. */
public abstract class TermStoreContract {
    private static final TermEntry SEAL = new TermEntry(Kind.SYNONYMS, List.of("机封", "机械密封", "mechanical seal"));
    private static final TermEntry EMPTY = new TermEntry(Kind.EMPTY, List.of("客户来电反映"));

    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    @Test
    void add_entries_newestFirstAsTheyWereGiven() {
        assertThat(store().terms().all()).isEmpty();
        OwnTerm seal = store().terms().add(SEAL, BY_LI);
        OwnTerm empty = store().terms().add(EMPTY, BY_WANG);
        assertThat(seal).isEqualTo(new OwnTerm(1, SEAL, BY_LI, null));
        assertThat(store().terms().all()).containsExactly(empty, seal);
        assertThat(empty.id()).isGreaterThan(seal.id());
    }

    @Test
    void add_entriesOfEquipment_standBesideWordsAsTheyWereGiven() {
        List<EquipmentEntry> entries = List.of(
                new EquipmentEntry(
                        EquipmentEntry.Kind.CLASS, "", "咖啡烘焙机", "coffee roaster", List.of("烘豆机", "roaster"), ""),
                new EquipmentEntry(EquipmentEntry.Kind.TYPE, "pump", "管道泵", "inline pump", List.of(), ""),
                new EquipmentEntry(EquipmentEntry.Kind.NAMES, "pump", "", "", List.of("水泵机组"), ""),
                new EquipmentEntry(
                        EquipmentEntry.Kind.NOTICE, "pump", "先断电、挂牌", "Switch off, lock out", List.of(), "ISO 14118"));
        store().terms().add(SEAL, BY_LI);
        entries.forEach(entry -> store().terms().add(entry, BY_WANG));
        assertThat(OwnTerm.standing(store().terms().all()).getFirst()).isEqualTo(SEAL);
        assertThat(OwnTerm.standing(store().terms().all()).subList(1, 5)).isEqualTo(entries);
    }

    @Test
    void withdraw_entry_staysOnRecordWithWhoDidIt() {
        OwnTerm seal = store().terms().add(SEAL, BY_LI);
        OwnTerm withdrawn = store().terms().withdraw(seal.id(), BY_WANG);
        assertThat(withdrawn).isEqualTo(new OwnTerm(seal.id(), SEAL, BY_LI, BY_WANG));
        assertThat(withdrawn.stands()).isFalse();
        assertThat(store().terms().all()).containsExactly(withdrawn);
    }

    @Test
    void withdraw_twiceOrUnknown_isRefusedAndChangesNothing() {
        OwnTerm seal = store().terms().add(SEAL, BY_LI);
        store().terms().withdraw(seal.id(), BY_WANG);
        assertThatIllegalStateException().isThrownBy(() -> store().terms().withdraw(seal.id(), BY_LI));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> store().terms().withdraw(99, BY_LI));
        assertThat(store().terms().all().getFirst().withdrawn()).isEqualTo(BY_WANG);
        assertThat(store().terms().acts()).isEqualTo(2);
    }

    @Test
    void acts_eachAddedOrWithdrawn_count() {
        assertThat(store().terms().acts()).isZero();
        OwnTerm seal = store().terms().add(SEAL, BY_LI);
        store().terms().add(EMPTY, BY_LI);
        assertThat(store().terms().acts()).isEqualTo(2);
        store().terms().withdraw(seal.id(), BY_LI);
        assertThat(store().terms().acts()).isEqualTo(3);
        assertThat(store().revision()).isZero();
    }
}

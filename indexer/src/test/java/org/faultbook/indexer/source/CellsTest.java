package org.faultbook.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.faultbook.indexer.columns.TicketSystem;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells that hold several things: parts with quantities, fault codes, working time. */
final class CellsTest {
    private static PartUse part(String name, @Nullable Integer quantity) {
        return new PartUse(name, null, quantity == null ? null : BigDecimal.valueOf(quantity));
    }

    @ParameterizedTest
    @CsvSource({
        "机封x1,机封,1",
        "轴承*2,轴承,2",
        "机械密封×1套,机械密封,1",
        "O型圈(2只),O型圈,2",
        "电容 25uF 1个,电容 25uF,1",
        "机封一套,机封,1",
        "轴承两个,轴承,2",
        "保险丝三只,保险丝,3",
        "6205-2RS x 2,6205-2RS,2",
        "轴承6205*2,轴承6205,2",
        "fuse 10A 3 pcs,fuse 10A,3",
        "2 x seal,seal,2",
        "2pcs filter,filter,2",
        "O型圈 50x3.5,O型圈 50x3.5,",
        "螺栓M12x40,螺栓M12x40,",
        "接触器 LC1D09,接触器 LC1D09,",
        "Cylinder_Tilt,Cylinder_Tilt,"
    })
    void parts_nameAndQuantity_toldApart(String cell, String name, @Nullable Integer quantity) {
        assertThat(PartCells.parts(cell, "", "")).containsExactly(part(name, quantity));
    }

    @Test
    void parts_severalInOneCell_codesAndQuantitiesBeside() {
        assertThat(PartCells.parts("机封x1; 轴承*2、油封，皮带(A-1000, 两条)", "", ""))
                .extracting(PartUse::name)
                .startsWith("机封", "轴承", "油封")
                .hasSize(4);
        assertThat(PartCells.parts("seal;bearing", "S-1;B-2", "1;2"))
                .containsExactly(
                        new PartUse("seal", "S-1", BigDecimal.ONE),
                        new PartUse("bearing", "B-2", BigDecimal.valueOf(2)));
        assertThat(PartCells.parts("无", "", "")).isEmpty();
        assertThat(PartCells.parts("", "S-1", "3")).containsExactly(new PartUse("S-1", "S-1", BigDecimal.valueOf(3)));
    }

    @Test
    void faultCodes_severalInOneCell_eachOnceInOrder() {
        assertThat(FaultCodeCells.codes("E02、E05; E02")).containsExactly("E02", "E05");
        assertThat(FaultCodeCells.codes("E02 AL.14")).containsExactly("E02", "AL.14");
        assertThat(FaultCodeCells.codes("F 30005")).containsExactly("F 30005");
        assertThat(FaultCodeCells.codes("-")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2.5小时,150",
        "1小时30分,90",
        "90分钟,90",
        "1h 30m,90",
        "45min,45",
        "1:30,90",
        "2 hrs,120",
        "1d,480",
        "半天,",
        "5400秒,90"
    })
    void effort_unitInTheCell_counts(String cell, @Nullable Integer minutes) {
        assertThat(new EffortColumn("工时", TicketSystem.SHEET).read(cell)).isEqualTo(minutes);
    }

    @Test
    void effort_bareNumbers_readByWhatTheColumnCanBe() {
        assertThat(read("工时", "1.5", "3", "2")).isEqualTo(120);
        assertThat(read("维修时长", "30", "120", "45")).isEqualTo(45);
        assertThat(read("minutes", "5", "8")).isEqualTo(8);
        assertThat(read("duration", "5", "20")).as("hours or minutes?").isNull();
    }

    private static @Nullable Integer read(String header, String... cells) {
        EffortColumn column = new EffortColumn(header, TicketSystem.SHEET);
        for (String cell : cells) {
            column.learn(cell);
        }
        column.settle();
        return column.read(cells[cells.length - 1]);
    }
}

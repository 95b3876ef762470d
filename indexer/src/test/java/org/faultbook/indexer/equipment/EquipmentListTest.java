package org.faultbook.indexer.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.faultbook.indexer.read.TableFile;
import org.faultbook.indexer.read.UnreadableFileException;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.sqlite.SqliteStore;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EquipmentListTest {
    private static final String CHINESE = """
            设备台账
            机号,设备类别,设备名称,生产厂家,产品系列,规格型号,固件版本,项目名称,区域,投运日期,质保到期,服务商,生产批次,备注
            TL1803-00412,泵,热水循环泵,Tinglan,tlx,tlx 65/160-A,V2.1,天府宾馆,西南,2018年4月2日,2020/4/1,P-03,2018年第3批,一楼
            """;
    private static final EquipmentScope TLX = EquipmentScope.of("pump", "circulating-pump", "汀澜", "TLX", "TLX65-160");

    @TempDir
    Path folder;

    private EquipmentList list(String name, String text, Charset charset) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(charset));
        return list(file);
    }

    private static EquipmentList list(Path file) {
        TableFile table = EquipmentList.file(file, null);
        return EquipmentList.read(
                table,
                table.sheets().getFirst(),
                new EquipmentResolver(ShippedContent.taxonomy(), List.of()),
                ZoneId.of("Asia/Shanghai"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
    void read_chineseHeaders_inEachEncoding(String charset) throws IOException {
        String text = charset.startsWith("UTF-16") ? "\uFEFF" + CHINESE : CHINESE;
        EquipmentList list = list("台账.csv", text, Charset.forName(charset));
        assertThat(list.rejected()).isEmpty();
        assertThat(list.units())
                .containsExactly(new Equipment(
                        "TL1803-00412",
                        TLX,
                        "V2.1",
                        "天府宾馆",
                        "西南",
                        LocalDate.of(2018, 4, 2),
                        LocalDate.of(2020, 4, 1),
                        "P-03",
                        "2018年第3批"));
        assertThat(list.headers()).contains("备注");
        assertThat(list.columns()).doesNotContainKey("备注").containsEntry("生产批次", EquipmentColumn.BATCH);
    }

    @Test
    void read_sampleList_asItStands() {
        EquipmentList list = list(Path.of("../data/equipment.csv"));
        assertThat(list.units()).hasSize(197).allMatch(unit -> unit.commissioned() != null);
        assertThat(list.rejected()).isEmpty();
        assertThat(list.repeated()).isEmpty();
        assertThat(list.units().getFirst().scope())
                .isEqualTo(EquipmentScope.of("air-conditioning", "vrf", "凛川", "LCV", "LCV-280W"));
    }

    @Test
    void read_tabsAndWorkbook_sameUnits() throws IOException {
        EquipmentList tabs =
                list("a.tsv", "SN\tModel\tInstallation date\nA-1\tTLX65-160\t2021-05-06\n", StandardCharsets.UTF_8);
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("台账");
            List.of("出厂编号", "型号", "安装日期")
                    .forEach(h -> sheet.value(0, List.of("出厂编号", "型号", "安装日期").indexOf(h), h));
            sheet.value(1, 0, "A-1");
            sheet.value(1, 1, "TLX65-160");
            sheet.value(1, 2, LocalDate.of(2021, 5, 6));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
        }
        assertThat(list(file).units()).isEqualTo(tabs.units());
        assertThat(tabs.units()).extracting(Equipment::commissioned).containsExactly(LocalDate.of(2021, 5, 6));
    }

    @Test
    void read_serialNumbersThatAreGone_rejectedWithLineAndWhatToDo() throws IOException {
        EquipmentList list = list(
                "a.csv",
                "序列号,型号\n2.30815E+14,TLX65-160\nA-2,TLX65-160\n,TLX65-160\n2E+09,TLX65-160\n",
                StandardCharsets.UTF_8);
        assertThat(list.units()).extracting(Equipment::serialNumber).containsExactly("A-2");
        assertThat(list.rejected()).extracting(EquipmentList.Rejected::line).containsExactly(2L, 4L, 5L);
        assertThat(list.rejected().getFirst().reason().zh()).contains("2.30815E+14", "文本", "重新导出");
        assertThat(list.rejected().getFirst().reason().en()).contains("2.30815E+14", "as text", "export it anew");
    }

    @Test
    void read_longNumbersThatAllEndInZeros_rejected() throws IOException {
        String cut = "SN\n2025010100001230\n2025010100001240\n20250101000012500\nA-1\n";
        assertThat(list("a.csv", cut, StandardCharsets.UTF_8).units()).hasSize(1);
        String whole = "SN\n2025010100001231\n2025010100001240\n20250101000012500\n";
        assertThat(list("b.csv", whole, StandardCharsets.UTF_8).units()).hasSize(3);
    }

    @Test
    void read_serialNumberTwice_sameIsTakenOnceOtherIsReported() throws IOException {
        EquipmentList list = list("a.csv", "SN,site\nA-1,一楼\na-1,一楼\nA-1,二楼\n", StandardCharsets.UTF_8);
        assertThat(list.units()).extracting(Equipment::site).containsExactly("一楼");
        assertThat(list.repeated()).extracting(EquipmentList.Rejected::line).containsExactly(3L);
        assertThat(list.rejected()).extracting(EquipmentList.Rejected::line).containsExactly(4L);
        assertThat(list.rejected().getFirst().reason().zh()).contains("第 2 行", "内容不同");
    }

    @Test
    void read_noSerialColumn_refusedWithItsHeader() {
        assertThatThrownBy(() -> list("a.csv", "型号,地点\nTLX65-160,一楼\n", StandardCharsets.UTF_8))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("型号");
    }

    @Test
    void read_datesThatCannotBeTold_staysEmptyWithAWarning() throws IOException {
        EquipmentList list = list("a.csv", "SN,投运日期\nA-1,03/04/2021\nA-2,05/06/2021\n", StandardCharsets.UTF_8);
        assertThat(list.units()).allMatch(unit -> unit.commissioned() == null);
        assertThat(list.warnings()).extracting(w -> w.code()).containsExactly("DATE_AMBIGUOUS");
    }

    @Test
    void take_again_changesNothingAndAListWithoutAColumnKeepsWhatWasThere() throws IOException {
        EquipmentList first = list("a.csv", CHINESE, StandardCharsets.UTF_8);
        try (Store store = SqliteStore.open(folder.resolve("t.db"), new byte[32], Clock.systemUTC())) {
            EquipmentIntake intake = new EquipmentIntake(store.equipment());
            assertThat(intake.preview(first)).isEqualTo(new EquipmentIntake.Counts(1, 0, 0));
            assertThat(store.equipment().list()).isEmpty();
            assertThat(intake.take(first)).isEqualTo(new EquipmentIntake.Counts(1, 0, 0));
            assertThat(intake.take(first)).isEqualTo(new EquipmentIntake.Counts(0, 0, 1));
            EquipmentList moved = list("b.csv", "SN,地点\ntl1803-00412,锦城宾馆\n", StandardCharsets.UTF_8);
            assertThat(intake.take(moved)).isEqualTo(new EquipmentIntake.Counts(0, 1, 0));
            Equipment unit = store.equipment().find("TL1803-00412").orElseThrow();
            assertThat(unit.site()).isEqualTo("锦城宾馆");
            assertThat(unit.scope()).isEqualTo(TLX);
            assertThat(unit.batch()).isEqualTo("2018年第3批");
        }
    }
}

package org.faultbook.indexer.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HeaderReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "故障 / 现象|FOUND",
                "处理 / 措施|FIX",
                "备件明细 / 名称|PART",
                "备件明细 / 编码|PART_CODE",
                "服务记录 / 上门时间|ARRIVED",
                "配件明细.数量|QUANTITY",
                "工单号 / Work order No.|NUMBER",
                "故障现象 Symptom|FOUND",
                "型号(Model)|MODEL",
                "Custom field (Serial number)|SERIAL_NUMBER",
                "原因及处理经过|FIX",
                "梯号/柜号|ASSET",
                "现场故障现象描述|FOUND",
                "报障日期|OPENED",
                "Date/Time Opened|OPENED",
                "Serial #|SERIAL_NUMBER",
                "Mfr.|MANUFACTURER",
                "Part(s) replaced|PART",
                "Failure Desc.|FOUND",
                "equipment.serial_number|SERIAL_NUMBER"
            })
    void read_headersThatSayMoreThanAKnownOne_understood(String header, Column column) {
        assertThat(Objects.requireNonNull(HeaderReader.SHIPPED.read(header, TicketSystem.SHEET), header)
                        .meaning()
                        .column())
                .isEqualTo(column);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "计划完成时间",
                "预计到场时间",
                "客户电话",
                "回访结果",
                "备件型号",
                "上次维修时间",
                "联系人姓名",
                "customer.number",
                "Due date",
                "First response time",
                "Comp. code",
                "ZZ_ATTR001"
            })
    void read_headersOfSomethingElse_notTaken(String header) {
        assertThat(HeaderReader.SHIPPED.read(header, TicketSystem.SHEET)).isNull();
    }

    @Test
    void read_severalThingsInOne_marked() {
        assertThat(Objects.requireNonNull(HeaderReader.SHIPPED.read("故障现象及处理方法", TicketSystem.SHEET))
                        .several())
                .isTrue();
    }
}

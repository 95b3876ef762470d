package org.faultbook.indexer.severity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.faultbook.indexer.columns.TicketSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeverityReaderTest {
    @ParameterizedTest
    @CsvSource({
        "SERVICENOW,1 - Critical,1",
        "SERVICENOW,1,1",
        "SERVICENOW,3 - Moderate,3",
        "SERVICENOW,5 - Planning,4",
        "ZAMMAD,3 high,1",
        "ZAMMAD,3,1",
        "ZAMMAD,2 normal,3",
        "ZAMMAD,1 low,4",
        "GLPI,6,1",
        "GLPI,5,1",
        "GLPI,3,3",
        "GLPI,1,4",
        "GLPI,Major,1",
        "OSTICKET,Emergency,1",
        "OSTICKET,High,2",
        "OSTICKET,Low,4",
        "JIRA,Highest,1",
        "JIRA,Blocker,1",
        "JIRA,Medium,3",
        "JIRA,Lowest,4",
        "SHEET,一级,1",
        "SHEET,紧急,1",
        "SHEET,１级,1",
        "SHEET,Ⅱ级,2",
        "SHEET,三级（一般）,3",
        "SHEET,P1,1",
        "SHEET,不紧急,4",
        "SHEET,重要,2"
    })
    void read_everySystem_itsOwnDirection(TicketSystem system, String cell, int severity) {
        assertThat(new SeverityReader("priority", system).read(cell)).isEqualTo(severity);
    }

    @Test
    void read_bareNumberInAPlainSheet_emptyAndWarned() {
        SeverityReader reader = new SeverityReader("优先级", TicketSystem.SHEET);
        reader.learn("1");
        reader.learn("紧急");
        reader.learn("A级");
        assertThat(reader.read("1")).isNull();
        assertThat(Objects.requireNonNull(reader.warning()).text().en())
                .contains("2 values")
                .contains("1, A级");
    }
}

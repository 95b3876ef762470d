package org.faultbook.indexer.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ColumnMappingTest {
    private static final ColumnMapping MAPPED =
            new ColumnMapping(Map.of("ACTION", "fix"), List.of(), List.of(), Map.of());

    @Test
    void canonical_mappedHeaderInAnyCase_asTheMappingSays() {
        assertThat(MAPPED.canonical("action")).contains("fix");
    }

    @Test
    void canonical_knownHeader_withoutMapping() {
        assertThat(ColumnMapping.NONE.canonical("故障原因")).contains("cause");
        assertThat(MAPPED.canonical("处理措施")).contains("fix");
    }

    @Test
    void canonical_unknownHeader_empty() {
        assertThat(MAPPED.canonical("SubSystemCode17")).isEmpty();
    }
}

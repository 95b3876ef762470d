package org.faultbook.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.indexer.source.TicketFiles.open;
import static org.faultbook.indexer.source.TicketFiles.tickets;
import static org.faultbook.indexer.source.TicketFiles.write;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.faultbook.indexer.columns.TicketSystem;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.PartUse;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketStatus;
import org.faultbook.kb.ticket.TicketTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export shapes of the ticket systems, each read without a mapping. */
final class TicketSystemsTest {
    @TempDir
    Path folder;

    private static @Nullable Instant instant(@Nullable TicketTime time) {
        return time == null ? null : time.instant();
    }

    @Test
    void serviceNow_csv_everyFieldInItsPlace() {
        TicketSource source = open(write(folder, "incident.csv", """
                number,short_description,description,close_notes,category,cmdb_ci,priority,state,close_code,sys_created_on,resolved_at,closed_at,sys_updated_on,resolved_by,location
                INC0010023,Pump P-101 leaks,"Water under the pump, 2 l/h",Replaced mechanical seal,Hardware,P-101,1 - Critical,Closed,Solved (Permanently),2025-11-03 08:15:00,2025-11-03 12:00:00,2025-11-10 12:00:00,2025-11-10 12:00:05,John Carter,Plant 2
                INC0010024,Alarm F0011,drive trips,,Hardware,D-7,4 - Low,In Progress,,2025-11-04 09:00:00,,,2025-11-04 09:00:00,,Plant 2
                """));
        assertThat(source.plan().system()).isEqualTo(TicketSystem.SERVICENOW);
        Ticket first = tickets(source).getFirst();
        assertThat(first.key().id()).isEqualTo("default:INC0010023");
        assertThat(first.text(TextPart.TITLE)).isEqualTo("Pump P-101 leaks");
        assertThat(first.text(TextPart.REPORTED)).isEqualTo("Water under the pump, 2 l/h");
        assertThat(first.text(TextPart.FIX)).isEqualTo("Replaced mechanical seal");
        assertThat(first.equipment().asset()).isEqualTo("P-101");
        assertThat(first.severity()).isEqualTo(1);
        assertThat(first.status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(instant(first.times().closed()))
                .as("resolved_at before closed_at, Shanghai time")
                .isEqualTo(Instant.parse("2025-11-03T04:00:00Z"));
        assertThat(first.solver()).startsWith("⟦p:").doesNotContain("Carter");
        assertThat(first.language()).isEqualTo(Language.EN);
        Ticket second = tickets(source).get(1);
        assertThat(second.status()).isEqualTo(TicketStatus.OPEN);
        assertThat(second.severity()).isEqualTo(4);
    }

    @Test
    void zammad_nestedJson_firstArticleReportedLaterFix() {
        TicketSource source = open(write(folder, "zammad.json", """
                [{"ticket": {"id": 9, "number": "76012", "title": "E02 am Umrichter", "group": "Service", "priority": {"id": 3, "name": "3 high"},
                  "state": "closed", "created_at": "2025-03-01T08:00:00.000Z", "close_at": "2025-03-02T08:00:00.000Z", "updated_at": "2025-03-02T09:00:00.000Z",
                  "owner": {"firstname": "Erika", "lastname": "Muster"}, "time_unit": "45.0"},
                  "articles": [{"sender": "Customer", "body": "<p>Drive shows <b>E02</b> after rain</p><p>stops</p>"},
                    {"sender": "System", "body": "ticket was assigned"},
                    {"sender": "Agent", "body": "dried the terminal box, replaced gland"}]}]
                """));
        assertThat(source.plan().system()).isEqualTo(TicketSystem.ZAMMAD);
        Ticket ticket = tickets(source).getFirst();
        assertThat(ticket.key().number()).isEqualTo("76012");
        assertThat(ticket.text(TextPart.REPORTED)).isEqualTo("Drive shows E02 after rain\nstops");
        assertThat(ticket.text(TextPart.FIX)).isEqualTo("dried the terminal box, replaced gland");
        assertThat(ticket.severity()).as("3 is Zammad's highest").isEqualTo(1);
        assertThat(ticket.minutes()).isEqualTo(45);
        assertThat(instant(ticket.times().closed())).isEqualTo(Instant.parse("2025-03-02T08:00:00Z"));
        assertThat(ticket.solver()).startsWith("⟦p:");
    }

    @Test
    void osTicket_csv_headersWithSpaces() {
        TicketSource source = open(write(folder, "os.csv", """
                Ticket Number,Date Created,Subject,From,From Email,Priority,Department,Help Topic,Current Status,Last Updated,Agent Assigned,closed
                "830211","2025-04-01 10:00:00","No cooling in room 12","Peter Falk","peter@example.org","Emergency","Support","Repair","Closed","2025-04-02 10:00:00","Anna Bell","2025-04-02 09:30:00"
                """));
        assertThat(source.plan().system()).isEqualTo(TicketSystem.OSTICKET);
        Ticket ticket = tickets(source).getFirst();
        assertThat(ticket.text(TextPart.TITLE)).isEqualTo("No cooling in room 12");
        assertThat(ticket.severity()).isEqualTo(1);
        assertThat(ticket.kindLabel()).isEqualTo("Repair");
        assertThat(ticket.toString()).doesNotContain("Falk", "peter@example.org", "Bell");
    }

    @Test
    void glpi_csv_secondsAndReversedUrgency() {
        TicketSource source = open(write(folder, "glpi.csv", """
                id;name;content;solution content;itilcategories_id;priority;status;date;solvedate;date_mod;actiontime;users_id
                4711;Compressor stops;"&lt;p&gt;Trips after &lt;b&gt;10 min&lt;/b&gt;&lt;/p&gt;";Cleaned oil cooler;Machines;5;6;2025-05-06 07:00:00;2025-05-06 15:00:00;2025-05-06 15:00:01;5400;tech-12
                """));
        assertThat(source.plan().system()).isEqualTo(TicketSystem.GLPI);
        Ticket ticket = tickets(source).getFirst();
        assertThat(ticket.key().number()).isEqualTo("4711");
        assertThat(ticket.text(TextPart.REPORTED)).isEqualTo("Trips after 10 min");
        assertThat(ticket.severity()).isEqualTo(1);
        assertThat(ticket.status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(ticket.minutes()).as("GLPI counts seconds").isEqualTo(90);
    }

    @Test
    void jira_csv_repeatedCommentColumnsJoined() {
        TicketSource source = open(write(folder, "jira.csv", """
                Summary,Issue key,Issue id,Issue Type,Status,Priority,Resolution,Assignee,Created,Updated,Resolved,Description,Comment,Comment,Time Spent
                Robot stops at J4,SRV-17,10017,Fault,Done,Highest,Fixed,alee,21/Nov/25 2:05 PM,22/Nov/25 8:00 AM,22/Nov/25 8:00 AM,overload at joint 4,checked brake,replaced brake relay,7200
                """));
        assertThat(source.plan().system()).isEqualTo(TicketSystem.JIRA);
        Ticket ticket = tickets(source).getFirst();
        assertThat(ticket.key().number()).isEqualTo("SRV-17");
        assertThat(ticket.text(TextPart.FIX)).isEqualTo("checked brake\nreplaced brake relay");
        assertThat(ticket.text(TextPart.RESULT)).isEqualTo("Fixed");
        assertThat(ticket.severity()).isEqualTo(1);
        assertThat(ticket.minutes()).isEqualTo(120);
        assertThat(instant(ticket.times().opened())).isEqualTo(Instant.parse("2025-11-21T06:05:00Z"));
    }

    @Test
    void jira_searchJson_fieldsAndComments() {
        TicketSource source = open(write(folder, "jira.json", """
                {"startAt": 0, "total": 1, "issues": [{"id": "10017", "key": "SRV-18", "fields": {"summary": "UPS beeps", "issuetype": {"name": "Fault"},
                 "priority": {"name": "Low"}, "status": {"name": "Closed"}, "created": "2025-06-01T10:00:00.000+0200", "resolutiondate": "2025-06-01T12:00:00.000+0200",
                 "description": {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "beeps on battery"}]}]},
                 "comment": {"comments": [{"body": "battery swapped"}]}, "timespent": 3600}}]}
                """));
        Ticket ticket = tickets(source).getFirst();
        assertThat(ticket.key().number()).isEqualTo("SRV-18");
        assertThat(ticket.text(TextPart.REPORTED)).isEqualTo("beeps on battery");
        assertThat(ticket.text(TextPart.FIX)).isEqualTo("battery swapped");
        assertThat(instant(ticket.times().opened())).isEqualTo(Instant.parse("2025-06-01T08:00:00Z"));
        assertThat(ticket.minutes()).isEqualTo(60);
    }

    @Test
    void atlas_csv_everyFieldInItsPlace() {
        TicketSource source = open(write(folder, "atlas.csv", """
                customId,title,description,category,assetName,priority,status,createdAt,completedOn,updatedAt,completedByEmail,feedback,location
                WO000031,Belt slips,belt slips on start,Corrective,Conveyor 3,HIGH,COMPLETE,2025-07-01T08:00:00Z,2025-07-01T10:00:00Z,2025-07-01T10:00:00Z,amy@example.org,tensioned belt,Hall A
                """));
        assertThat(source.plan().system()).isEqualTo(TicketSystem.ATLAS);
        Ticket ticket = tickets(source).getFirst();
        assertThat(ticket.key().number()).isEqualTo("WO000031");
        assertThat(ticket.text(TextPart.FIX)).isEqualTo("tensioned belt");
        assertThat(ticket.equipment().asset()).isEqualTo("Conveyor 3");
        assertThat(ticket.severity()).isEqualTo(2);
        assertThat(ticket.site()).isEqualTo("Hall A");
        assertThat(ticket.solver()).doesNotContain("amy");
    }

    @Test
    void chineseSheet_everyFieldInItsPlace() {
        TicketSource source = open(write(folder, "工单.csv", """
                工单号,报修内容,故障现象,故障原因,处理措施,设备类型,品牌,型号,序列号,故障代码,更换备件,紧急程度,工单状态,报修时间,到场时间,完成时间,工时(小时),工程师,区域,地点,客户,费用,联系电话
                GD-1,水泵漏水,机封处滴水,机封失效,更换机封一套,循环泵,海泓,HLS65-125,SN230815A0012,E02、E05,机封x1；轴承*2,一级,已完成,2025年3月5号 14:05,2025/3/5 16:00,2025-3-5 18:30,2.5,王工,华东,临港数据中心,李四,"1,200.50",13800138000
                """));
        Ticket ticket = tickets(source).getFirst();
        assertThat(ticket.language()).isEqualTo(Language.ZH);
        assertThat(ticket.texts()).containsOnlyKeys(TextPart.REPORTED, TextPart.FOUND, TextPart.CAUSE, TextPart.FIX);
        assertThat(ticket.equipment().serialNumber()).isEqualTo("SN230815A0012");
        assertThat(ticket.equipment().manufacturer()).isEqualTo("海泓");
        assertThat(ticket.faultCodes()).containsExactly("E02", "E05");
        assertThat(ticket.parts())
                .containsExactly(
                        new PartUse("机封", null, BigDecimal.ONE), new PartUse("轴承", null, BigDecimal.valueOf(2)));
        assertThat(ticket.severity()).isEqualTo(1);
        assertThat(ticket.minutes()).isEqualTo(150);
        assertThat(ticket.cost()).isEqualByComparingTo("1200.50");
        TicketTime opened = Objects.requireNonNull(ticket.times().opened());
        assertThat(opened.instant()).isEqualTo(Instant.parse("2025-03-05T06:05:00Z"));
        assertThat(opened.original()).isEqualTo("2025年3月5号 14:05");
        assertThat(ticket.customer()).startsWith("⟦p:");
        assertThat(ticket.toString()).doesNotContain("13800138000", "李四", "王工");
    }

    @Test
    void plainEnglishSheet_usualWordsUnderstood() {
        TicketSource source = open(write(folder, "log.tsv", """
                Work Order No\tSymptom\tRoot Cause\tAction Taken\tMachine\tSerial No.\tDate Opened\tDate Closed\tLabor Hours\tTechnician
                77\tmotor hums\tcapacitor dry\treplaced capacitor\tBooster pump\tA-77\t13/02/2025\t14/02/2025\t1.5\ttech-12
                """));
        Ticket ticket = tickets(source).getFirst();
        assertThat(ticket.key().number()).isEqualTo("77");
        assertThat(ticket.text(TextPart.FOUND)).isEqualTo("motor hums");
        assertThat(ticket.text(TextPart.CAUSE)).isEqualTo("capacitor dry");
        assertThat(ticket.text(TextPart.FIX)).isEqualTo("replaced capacitor");
        assertThat(ticket.minutes()).isEqualTo(90);
        assertThat(instant(ticket.times().opened())).isEqualTo(Instant.parse("2025-02-12T16:00:00Z"));
    }
}

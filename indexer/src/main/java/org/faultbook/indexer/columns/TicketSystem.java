package org.faultbook.indexer.columns;

/** Where an export comes from, as far as its headers tell; it decides how priority, state and effort are read. */
public enum TicketSystem {
    SERVICENOW("ServiceNow"),
    ZAMMAD("Zammad"),
    OSTICKET("osTicket"),
    GLPI("GLPI"),
    JIRA("Jira"),
    ATLAS("Atlas"),
    /** Approval forms; the time an approval took is not the time of the work. */
    DINGTALK("钉钉"),
    /** A sheet kept by hand, in either language, or an unknown system. */
    SHEET("sheet");

    private final String display;

    TicketSystem(String display) {
        this.display = display;
    }

    public String display() {
        return display;
    }
}

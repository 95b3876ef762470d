package org.faultbook.indexer.health;

/**
 * How many tickets would teach more if a field said something: each of them would rise by one grade at least.
 *
 * @param fromB tickets that would rise to A
 * @param fromC from C
 * @param fromD from D
 */
public record Improvement(TicketField field, long fromB, long fromC, long fromD) {
    public long tickets() {
        return fromB + fromC + fromD;
    }
}

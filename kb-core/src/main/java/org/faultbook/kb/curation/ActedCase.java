package org.faultbook.kb.curation;

/** A case that an act changed, and its newest version before and after; the same number where no version was made. */
public record ActedCase(String caseId, int versionBefore, int versionAfter) {
    public ActedCase {
        if (caseId.isBlank() || versionBefore < 1 || versionAfter < versionBefore) {
            throw new IllegalArgumentException("an act leads from a version of a case to the same or a later one");
        }
    }

    /** Whether the act made a version. */
    public boolean changed() {
        return versionAfter > versionBefore;
    }
}

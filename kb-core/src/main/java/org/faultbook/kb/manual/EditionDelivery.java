package org.faultbook.kb.manual;

import org.jspecify.annotations.Nullable;

/**
 * That an import brought an edition of a manual, new or known.
 *
 * @param version the version of the manual that has this content
 * @param edition as printed; null where it is not
 */
public record EditionDelivery(int version, @Nullable String edition) {}

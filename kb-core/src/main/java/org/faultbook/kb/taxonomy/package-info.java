/** Equipment classes with their types, makers, hazards, failure modes and usual causes, in the manner of ISO 14224. */
@NullMarked
package org.faultbook.kb.taxonomy;

import org.jspecify.annotations.NullMarked;

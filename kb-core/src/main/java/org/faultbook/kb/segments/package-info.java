/** Figures of seven luminous segments, which recognition of printed text does not know. */
@NullMarked
package org.faultbook.kb.segments;

import org.jspecify.annotations.NullMarked;

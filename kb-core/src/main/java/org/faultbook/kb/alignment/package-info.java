/** Term pairs of two languages, learned from texts that say the same in both. */
@NullMarked
package org.faultbook.kb.alignment;

import org.jspecify.annotations.NullMarked;

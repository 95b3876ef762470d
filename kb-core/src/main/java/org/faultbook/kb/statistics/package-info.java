/** Learned statistics, kept as immutable versions in the store. */
@NullMarked
package org.faultbook.kb.statistics;

import org.jspecify.annotations.NullMarked;

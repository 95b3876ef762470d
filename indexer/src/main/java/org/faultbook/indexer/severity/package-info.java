/** Priority and urgency as each ticket system writes them. */
@NullMarked
package org.faultbook.indexer.severity;

import org.jspecify.annotations.NullMarked;

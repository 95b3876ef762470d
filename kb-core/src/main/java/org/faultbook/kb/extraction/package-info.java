/** What was read out of one ticket, each statement with its span. */
@NullMarked
package org.faultbook.kb.extraction;

import org.jspecify.annotations.NullMarked;

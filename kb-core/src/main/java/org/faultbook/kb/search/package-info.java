/** The questions a search index answers and the records it holds. */
@NullMarked
package org.faultbook.kb.search;

import org.jspecify.annotations.NullMarked;
